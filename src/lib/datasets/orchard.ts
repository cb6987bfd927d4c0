type Table = readonly (readonly number[])[];

/**
 * Five orchards: the weather of a region and what its trees bore, for a regression with three
 * inputs and two outputs.
 */
export const orchard: { inputs: Table; targets: Table } = {
	/** Temperature (°F), rainfall (mm), humidity (%). */
	inputs: [
		[73, 67, 43],
		[91, 88, 64],
		[87, 134, 58],
		[102, 43, 37],
		[69, 96, 70]
	],
	/** Apples and oranges (tons). */
	targets: [
		[56, 70],
		[81, 101],
		[119, 133],
		[22, 37],
		[103, 119]
	]
};
