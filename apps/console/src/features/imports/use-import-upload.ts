import type { ImportProfileCode } from '@payung/domain/import/import-profile'
import { messageOf } from '@payung/domain/import/messages'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { signInAddress } from '../../session/leave.ts'
import { sendFile } from '../../session/upload/send-file.ts'
import type { Leaving, Refusal } from '../../session/upload/send-pieces.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { CreateImportMutation, staleImports } from './import.query.ts'
import { judgeFile } from './judge-file.ts'

/** Whose file it is: a village, an agency, or a name. */
export interface SaidSender {
  readonly sender?: string
  readonly senderVillage?: string
  readonly senderAgency?: string
}

/** What a person says of a file before sending it. */
export interface UploadDetails {
  /** Found by the columns when left out. */
  readonly profile: ImportProfileCode | null
  readonly sender: SaidSender | null
  /** My part of a round, for which it proposes people. */
  readonly roundTaskId?: string | undefined
}

export type Upload =
  | { readonly state: 'IDLE' }
  | ({ readonly state: 'SENDING'; readonly name: string; readonly sizeBytes: number } & Leaving)
  | { readonly state: 'REFUSED'; readonly name: string; readonly refusal: Refusal }
  | { readonly state: 'BROKEN'; readonly name: string }
  | { readonly state: 'UNDONE'; readonly name: string }

/** Takes a file, sends it, makes an import of it and goes there. */
export function useImportUpload() {
  const navigate = useNavigate()
  const [upload, setUpload] = useState<Upload>({ state: 'IDLE' })
  const createImport = useOperation(CreateImportMutation, { context: staleImports })
  const stop = useRef<AbortController>(null)

  const start = async (file: File, details: UploadDetails) => {
    const { name, size: sizeBytes } = file
    const unsuitable = judgeFile(file)
    if (unsuitable !== null) return setUpload({ state: 'REFUSED', name, refusal: inBothLanguages(unsuitable) })
    const controller = new AbortController()
    stop.current = controller
    setUpload({ state: 'SENDING', name, sizeBytes, share: 0, waits: false })
    const sent = await sendFile(
      file,
      'IMPORT',
      (leaving) => setUpload({ state: 'SENDING', name, sizeBytes, ...leaving }),
      controller.signal,
    )
    switch (sent.state) {
      case 'CANCELLED':
        return setUpload({ state: 'IDLE' })
      case 'SIGNED_OUT':
        return location.assign(signInAddress())
      case 'REFUSED':
        return setUpload({ state: 'REFUSED', name, refusal: sent.refusal })
      case 'FAILED':
        return setUpload({ state: 'BROKEN', name })
    }
    const success = await createImport.run({
      input: {
        fileId: sent.id,
        profile: details.profile,
        roundTaskId: details.roundTaskId ?? null,
        ...details.sender,
      },
    })
    if (success === null) return setUpload({ state: 'UNDONE', name })
    setUpload({ state: 'IDLE' })
    await navigate({ to: '/impor/$importId', params: { importId: success.data.id } })
  }
  return {
    upload,
    /** Why the file arrived and was not taken. */
    problem: createImport.problem,
    start: (file: File, details: UploadDetails) => void start(file, details),
    cancel: () => stop.current?.abort(),
  }
}

function inBothLanguages(code: Parameters<typeof messageOf>[0]): Refusal {
  const words = (language: 'id' | 'en') => {
    const { reason, remedy } = messageOf(code, language)
    return `${reason} ${remedy}`
  }
  return { code, message: words('id'), messageEn: words('en') }
}
