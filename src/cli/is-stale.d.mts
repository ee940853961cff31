/** Whether a built file is missing, or older than a file or folder it is made of; paths from the root of the project. */
export declare function isStale(built: string, inputs: readonly string[]): boolean;
