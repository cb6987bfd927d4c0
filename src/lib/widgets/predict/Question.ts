/** What is right, and why. */
export interface Solution {
	/** Index of the right option. */
	readonly answer: number;
	readonly why: string;
	/** Shows the answer in the figures, at the place that was asked about; missing where there is none to see. */
	readonly reveal?: () => void;
}

interface Asked {
	readonly text: string;
	readonly options: readonly string[];
}

/** A question whose answer the engine knows. */
export interface Question extends Asked, Solution {}

/** A question whose answer must be found out, on the reader's own machine. */
export interface OpenQuestion extends Asked {
	readonly solve: () => Promise<Solution>;
}
