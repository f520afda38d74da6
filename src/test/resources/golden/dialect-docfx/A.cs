class A
{
    // <Snippet>
    int x;
    // </Snippet>
    #region Part
    int y;
    #endregion
}
