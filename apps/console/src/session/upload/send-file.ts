import { type Leaving, type Sent, sendPieces } from './send-pieces.ts'
import { type UploadPurpose, uploadLine } from './upload-line.ts'

/**
 * Sends a file, telling how much of it has left, and goes on by itself when a broken connection is back.
 *
 * @param signal stops the upload and throws away what was sent
 */
export function sendFile(
  file: File,
  purpose: UploadPurpose,
  onLeave: (leaving: Leaving) => void,
  signal: AbortSignal,
): Promise<Sent> {
  return sendPieces(file, uploadLine(purpose), onLeave, signal)
}
