/** The two that race. */
export const devices = ['cpu', 'webgpu'] as const;

export type DeviceName = (typeof devices)[number];

/** What is trained, the same on every device: plain values from which everything else follows. */
export interface RaceConfig {
	/** How many points. */
	readonly n: number;
	/** How many features each point has. */
	readonly d: number;
	readonly lr: number;
	/** Where the finish is. */
	readonly steps: number;
	readonly seed: number;
	/** Whether the loss is read after each step, or once a frame. */
	readonly readEach: boolean;
}

/** What a picture shows of the points of a race. */
export interface Cloud {
	/** The first feature (n). */
	readonly x: Float32Array;
	/** The outputs (n). */
	readonly y: Float32Array;
}

export const defaultRace: RaceConfig = {
	n: 1000,
	d: 1,
	lr: 0.01,
	steps: 1000,
	seed: 0,
	readEach: false
};

/** How far a reader may go. */
export const bounds = { n: [100, 1_000_000], d: [1, 64] } as const;

/** The sizes that are measured one after the other, about three to a power of ten. */
export const sizes = [100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000] as const;
