import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';

await tf.setBackend('cpu');
const x = tf.tensor2d([[1.5], [2.5]]);
const gradient = tf.grad((w) => x.matMul(w).square().mean());
window.gradient = gradient(tf.tensor2d([[0.5]])).dataSync()[0];
window.first = performance.now();
