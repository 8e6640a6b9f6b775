/** Letters that are heard as one another; the database keeps the same translation (`worker_listing.name_sound`). */
const SOUND_FROM = 'vfzgdbaeiouhyw'
const SOUND_TO = 'ppsktp'

const TRANSLATION: ReadonlyMap<string, string> = new Map(
  [...SOUND_FROM].map((letter, index) => [letter, SOUND_TO[index] ?? '']),
)

/**
 * How a name's search key sounds: its consonants, in which `f`, `v` and `p`, `s` and `z`, `k` and `g`, `t` and `d`, `p` and `b` are one, as village
 * clerks write them by ear. Words stay words: `yusuf saputra` → `sp sptr`.
 *
 * It finds who may be the same person; many strangers sound alike too.
 *
 * @param searchKey of `nameSearchKey`
 */
export function nameSound(searchKey: string): string {
  let sound = ''
  for (const letter of searchKey) sound += TRANSLATION.get(letter) ?? letter
  return sound
}
