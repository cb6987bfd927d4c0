import { defaultDevice, grad, init, numpy as np } from '@jax-js/jax';

await init('wasm');
defaultDevice('wasm');
const gradient = grad((w) => np.square(np.matmul(np.array([[1.5], [2.5]]), w)).mean());
window.gradient = gradient(np.array([[0.5]])).dataSync()[0];
window.first = performance.now();
