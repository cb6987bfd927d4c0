// Test files share one process, and the kernels must be there before the first tensor is: whichever door a file
// opens, the main one has been opened before it.
import '#lib/engine/index.ts';
