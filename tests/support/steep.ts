/** Points along which the loss is so steep that ordinary learning rates diverge. */
export const steep = {
	kind: 'points',
	points: [
		[16, 2],
		[1, 3]
	]
} as const;
