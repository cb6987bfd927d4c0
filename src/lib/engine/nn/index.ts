export * as functional from './functional.ts';
export * as init from './init.ts';
export { Linear } from './Linear.ts';
export { Module, Parameter } from './Module.ts';
export { MSELoss } from './MSELoss.ts';
