/** What an index of a key that took over from another begins with: the id of the key, in 4 bytes. */
export function markOf(keyId: number): Buffer {
  const mark = Buffer.allocUnsafe(4)
  mark.writeUInt32BE(keyId, 0)
  return mark
}

export function marked(mark: Uint8Array | null, index: Buffer): Buffer {
  return mark === null ? index : Buffer.concat([mark, index])
}
