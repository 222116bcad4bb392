/** The addresses of what runs samples in the browser: heavy, loaded on demand, all below one prefix. */
export const runnerAddresses = {
  /** A part of Pyodide or a wheel. */
  file: (name: string) => `/runner/files/${name}`,
  /** What one sample needs. */
  parcel: (id: string) => `/runner/samples/${id}.json`,
} as const;
