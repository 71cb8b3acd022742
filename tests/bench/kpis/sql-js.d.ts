declare module 'sql.js' {
  export interface Statement {
    run(values: readonly (number | null)[]): void;
    free(): void;
  }
  export interface Database {
    run(statement: string): void;
    exec(query: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
    prepare(statement: string): Statement;
    export(): Uint8Array;
    close(): void;
  }
  const start: (options: { readonly locateFile: () => string }) => Promise<{
    readonly Database: new (bytes?: Uint8Array) => Database;
  }>;
  export default start;
}
