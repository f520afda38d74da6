const before = 0;
// #region a
const a = 1;
// #endregion a
