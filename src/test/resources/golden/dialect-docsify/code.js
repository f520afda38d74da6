let a = 1;
/// [demo]
let b = 2;
/// [demo]
