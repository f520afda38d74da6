package io.github.docsync.convert.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ImageSizeTest {
    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void reads_png() {
        assertThat(ImageSize.read(hex("89504E470D0A1A0A 0000000D 49484452 00000280 000001E0 0806000000")))
                .contains(new ImageSize(640, 480));
    }

    @Test
    void reads_gif() {
        assertThat(ImageSize.read(hex("474946383961 0A00 1400 000000"))).contains(new ImageSize(10, 20));
    }

    @Test
    void reads_jpeg_behind_other_segments() {
        assertThat(ImageSize.read(hex("FFD8 FFE00004AABB FFDB0003AA FFC20011 08 0022 0038 030122000211")))
                .contains(new ImageSize(0x38, 0x22));
    }

    @Test
    void finds_the_size_of_a_jpeg_behind_long_segments_and_reads_no_further() throws Exception {
        String before = "FFD8" + ("FFE1FFFF" + "00".repeat(0xFFFD)).repeat(3);
        byte[] file = hex(before + "FFFFC0 0011 08 0022 0038 030122000211" + "00".repeat(50_000));
        ByteArrayInputStream in = new ByteArrayInputStream(file);

        assertThat(ImageSize.read(in)).contains(new ImageSize(0x38, 0x22));

        assertThat(in.available()).isGreaterThan(49_000);
        assertThat(ImageSize.read(hex(before))).isEmpty();
    }

    @Test
    void reads_the_three_forms_of_webp() {
        assertThat(ImageSize.read(hex("52494646 00000000 57454250 56503858 0A000000 00000000 630000 310000")))
                .contains(new ImageSize(100, 50));
        assertThat(ImageSize.read(hex("52494646 00000000 57454250 56503820 00000000 000000 9D012A 6400 3200")))
                .contains(new ImageSize(100, 50));
        assertThat(ImageSize.read(hex("52494646 00000000 57454250 5650384C 00000000 2F 63400C00")))
                .contains(new ImageSize(100, 50));
    }

    @Test
    void reads_svg_by_size_or_view_box() {
        assertThat(ImageSize.read(text("<?xml version='1.0'?><svg width=\"70px\" height='80'>")))
                .contains(new ImageSize(70, 80));
        assertThat(ImageSize.read(text("<svg viewBox=\"0 0 90.5 100\">"))).contains(new ImageSize(90, 100));
        assertThat(ImageSize.read(text("<svg width='100%' height='100%' viewBox='0,0,9,8'>")))
                .contains(new ImageSize(9, 8));
    }

    @Test
    void says_nothing_of_other_and_of_damaged_files() {
        assertThat(ImageSize.read(new byte[0])).isEmpty();
        assertThat(ImageSize.read(text("no picture"))).isEmpty();
        assertThat(ImageSize.read(hex("89504E47"))).isEmpty();
        assertThat(ImageSize.read(hex("FFD8 FFE00000"))).isEmpty();
        assertThat(ImageSize.read(hex("FFD8 0000 0000 0000 0000 0000"))).isEmpty();
    }
}
