import { byHand } from './byHand.ts';
import { modules } from './modules.ts';
import type { Program } from './Program.ts';

/** The ways in which the lessons write one and the same training. */
export const programs = { 'by-hand': byHand, modules } satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;
