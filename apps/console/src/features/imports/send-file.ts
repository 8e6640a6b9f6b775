import { type Leaving, type Sent, sendPieces } from './send-pieces.ts'
import { uploadLine } from './upload-line.ts'

/**
 * Sends a file for an import, telling how much of it has left, and goes on by itself when a broken connection is back.
 *
 * @param signal stops the upload and throws away what was sent
 */
export function sendFile(file: File, told: (leaving: Leaving) => void, signal: AbortSignal): Promise<Sent> {
  return sendPieces(file, uploadLine(), told, signal)
}
