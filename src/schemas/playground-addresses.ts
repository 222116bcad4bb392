/** The addresses of what runs samples in the browser: heavy, loaded on demand, all below one prefix that hosts may know. */
export const playgroundAddresses = {
  /** A part of Pyodide or a wheel. */
  file: (name: string) => `/runner/files/${name}`,
  /** The manifest of a sample. */
  manifest: (id: string) => `/runner/samples/${id}.json`,
} as const;
