import { bytes } from './bytes.ts';
import { base64 } from './kernels.as';

// Imported first of all by the engine's main door. The small door leaves it out: 120 points are as quick in
// TypeScript, and the kernels would be a tenth of a lesson's script.
bytes.base64 = base64;
