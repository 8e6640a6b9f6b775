/** What a key does in the grid while no cell is being typed in. */
export type GridCommand =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number }
  | { readonly do: 'edge'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly do: 'issue'; readonly by: 1 | -1 }
  /** `text` replaces what stands there; null leaves it to be changed. */
  | { readonly do: 'edit'; readonly text: string | null }
  | { readonly do: 'clear' | 'undo' | 'redo' | 'copy' }

interface PressedKey {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

const MOVES: Readonly<Record<string, readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * The keys of a spreadsheet. Tab is none of them: it leaves the grid, so that nobody is caught in it.
 *
 * @param rowsOnPage how far Page Up and Page Down go
 * @returns null for a key that the grid does not take
 */
export function commandOf(event: PressedKey, rowsOnPage: number): GridCommand | null {
  const { key } = event
  const withControl = event.ctrlKey || event.metaKey
  const move = MOVES[key]
  if (move !== undefined) {
    if (event.altKey) return move[0] === 0 ? null : { do: 'issue', by: move[0] }
    const [rows, columns] = move
    return withControl ? { do: 'edge', rows, columns } : { do: 'move', rows, columns }
  }
  if (withControl && !event.altKey) return controlCommandOf(key.toLowerCase(), event.shiftKey)
  if (event.altKey) return null
  switch (key) {
    case 'PageUp':
      return { do: 'move', rows: -rowsOnPage, columns: 0 }
    case 'PageDown':
      return { do: 'move', rows: rowsOnPage, columns: 0 }
    case 'Home':
      return { do: 'edge', rows: 0, columns: -1 }
    case 'End':
      return { do: 'edge', rows: 0, columns: 1 }
    case 'Enter':
    case 'F2':
      return { do: 'edit', text: null }
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' }
    default:
      return [...key].length === 1 ? { do: 'edit', text: key } : null
  }
}

function controlCommandOf(key: string, withShift: boolean): GridCommand | null {
  switch (key) {
    case 'home':
      return { do: 'edge', rows: -1, columns: -1 }
    case 'end':
      return { do: 'edge', rows: 1, columns: 1 }
    case 'z':
      return { do: withShift ? 'redo' : 'undo' }
    case 'y':
      return { do: 'redo' }
    case 'c':
      return { do: 'copy' }
    default:
      return null
  }
}
