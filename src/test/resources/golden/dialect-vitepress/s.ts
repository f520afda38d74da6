// #region snippet
const a = 1;
// #endregion snippet
const b = 2;
