/** AssemblyScript, compiled by the plugin in src/assembly. */
declare module '*.as' {
	/** The bytes of the WebAssembly module. */
	export const base64: string;
}
