/** Where the sealed content of files lies. Every place is a name of 32 hexadecimal digits that tells nothing. */
export interface FileStore {
  /** Keeps bytes in a new place. When it returns they are there whole, and stay after a crash. */
  keep(place: string, bytes: Uint8Array): Promise<void>
  /** Undefined where nothing is kept. */
  read(place: string): Promise<Buffer | undefined>
  /** Removes what is there; nothing is no fault. */
  remove(place: string): Promise<void>
  /** The places that were filled before a moment, with what a crash left half written. */
  before(moment: Date): AsyncIterable<string>
}
