package io.github.docsync.convert.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaSourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\color{red}{x} + {\\color{blue} y + z} + \\textcolor{teal}{w} + \\textcolor{#abc}{v}",
                "\\begin{bmatrix} \\color{red} a & b \\\\ \\color{steelblue} c & d \\end{bmatrix}",
                "\\begin{align*} a &= b \\\\ c &= d \\end{align*}",
                "\\begin{equation} a \\tag{1} \\label{eq:1} \\end{equation}",
                "\\begin{equation*} a \\tag*{A} \\end{equation*}",
                "\\begin{alignat}{2} a &= b \\nonumber \\end{alignat}",
                "\\begin{gather*} a \\notag \\\\ b \\end{gather*}",
                "\\eqref{eq:1} \\ref{a} \\bm{x} \\left\\lvert x \\right\\rvert \\lVert y \\rVert",
                "\\cancel{x} \\argmin_x \\coloneqq \\hbox{x} \\newline y",
                "\\href{https://a.b}{x} \\url{https://a.b} \\class{a}{x} \\require{cancel} \\unicode{x263a}",
                "\\bra{x} \\ket{y} \\braket{x|y} \\R \\N \\underbracket{x} \\smash{x}",
            })
    void what_MathJax_and_KaTeX_know_is_drawn(String formula) {
        assertThatCode(() -> new FormulaEngine().draw(DiagramKind.FORMULA, formula))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\\",
                "\\begin",
                "\\color",
                "\\color{red",
                "\\tag",
                "\\\\color{x}",
                "\\text{a} \\frac{a}{b} \\{ x \\} \\begin{cases} a & b \\end{cases}",
                "\\colorbox{yellow}{x}"
            })
    void what_the_library_knows_or_nobody_does_stays(String formula) {
        assertThat(FormulaSource.of(formula)).isEqualTo(formula);
    }

    @Test
    void chemical_formulas_are_plain_TeX() {
        assertThat(FormulaSource.of("\\ce{2H2 + O2 -> 2H2O}"))
                .isEqualTo(
                        "{2\\mathrm{H}_{2}\\;+\\;\\mathrm{O}_{2}\\;\\xrightarrow{\\quad}\\;2\\mathrm{H}_{2}\\mathrm{O}}");
        assertThat(FormulaSource.of("\\ce{SO4^2- + Na+}")).isEqualTo("{\\mathrm{SO}_{4}^{2-}\\;+\\;\\mathrm{Na}^{+}}");
        assertThat(FormulaSource.of("\\ce{A <=>[x] B v}"))
                .isEqualTo("{\\mathrm{A}\\;\\rightleftharpoons \\;\\mathrm{B}\\;\\downarrow }");
        assertThat(FormulaSource.of("\\ce{CaCO3 ->[\\Delta][t] CaO.2H2O ^}"))
                .isEqualTo(
                        "{\\mathrm{CaCO}_{3}\\;\\xrightarrow[\\mathrm{t}]{\\Delta }\\;\\mathrm{CaO}\\cdot 2\\mathrm{H}_{2}\\mathrm{O}\\;\\uparrow }");
        assertThat(FormulaSource.of("\\pu{12 kJ/mol}")).isEqualTo("\\text{12 kJ/mol}");
        assertThat(FormulaSource.of("\\ce{".repeat(20_000))).isNotEmpty();
    }

    @Test
    void a_colour_without_braces_holds_to_the_end_of_its_group() {
        assertThat(FormulaSource.of("{\\color{Red} a {b}} & c")).isEqualTo("{\\textcolor{red}{ a {b}}} & c");
    }

    @Test
    void many_and_deep_ones_take_little_time() {
        assertThat(FormulaSource.of("\\color{red}".repeat(20_000))).contains("\\textcolor{red}");
        assertThat(FormulaSource.of("\\color{red}{".repeat(20_000))).isNotEmpty();
        assertThat(FormulaSource.of("\\tag{".repeat(20_000))).isNotEmpty();
    }
}
