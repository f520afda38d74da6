import os

# [START build]
@cached
def build(
    name,
):
    """Builds."""

    return name
# [END build]


class Ship:
    async def sail(self, n):
        return "<x>"

    def sink(self):
        pass
