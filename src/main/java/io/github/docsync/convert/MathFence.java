package io.github.docsync.convert;

/** A fence of the language {@code math} holds a formula, as on GitHub. */
final class MathFence implements FenceRenderer {
    @Override
    public boolean render(Fence fence, RenderContext context) {
        if (!fence.language().equals("math")) {
            return false;
        }
        MathRenderer.block(fence.source(), fence.location(), context);
        return true;
    }
}
