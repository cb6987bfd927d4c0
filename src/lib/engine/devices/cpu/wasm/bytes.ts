/** The compiled kernels in base64; empty where no door of the engine has brought them (see kernels.ts). */
export const bytes = { base64: '' };
