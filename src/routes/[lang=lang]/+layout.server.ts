// ORIGIN=https://example.org npm run build gives the pages canonical addresses.
export const load = () => ({ origin: process.env.ORIGIN?.replace(/\/$/, '') ?? null });
