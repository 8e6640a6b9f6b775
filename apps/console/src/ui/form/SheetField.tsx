import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Input } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useUpload } from '../../session/use-upload.ts'
import { ProblemAlert } from '../ProblemAlert.tsx'
import { fieldProblem } from './FieldProblem.tsx'

interface Sheet {
  /** Uploaded; null before one is chosen and after a refusal. */
  readonly file: { readonly id: string; readonly name: string } | null
  readonly isSending: boolean
  /** Why the last one was refused. */
  readonly refusal: ProblemAnswer | null
  readonly choose: (chosen: File | null) => Promise<void>
}

/** A table in a file, uploaded as soon as it is chosen. */
export function useSheet(): Sheet {
  const upload = useUpload()
  const [file, setFile] = useState<Sheet['file']>(null)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ProblemAnswer | null>(null)
  const choose = async (chosen: File | null) => {
    if (chosen === null) return
    setSending(true)
    setRefusal(null)
    // A newer file takes the place of the former one at once.
    setFile(null)
    const { id, problem } = await upload(chosen)
    setSending(false)
    if (id === null) setRefusal(problem)
    else setFile({ id, name: chosen.name })
  }
  return { file, isSending, refusal, choose }
}

/** The field of a table: XLSX or CSV. */
export function SheetField(props: {
  sheet: Sheet
  label: ReactNode
  /** Which columns it needs. */
  description: ReactNode
  /** That the form was sent before, so that a missing file is told. */
  hasTried: boolean
}) {
  const { t } = useLingui()
  const errorId = useId()
  const { file, isSending, refusal, choose } = props.sheet
  const isMissing = props.hasTried && file === null && !isSending
  return (
    <>
      <Input.Wrapper
        label={props.label}
        labelElement="div"
        description={props.description}
        error={fieldProblem(isMissing ? t`Pilih berkasnya.` : undefined)}
        errorProps={{ id: errorId }}
      >
        <div>
          <FileButton onChange={(chosen) => void choose(chosen)} accept=".xlsx,.csv,.txt">
            {({ onClick }) => (
              <Button
                mt={4}
                variant="default"
                loading={isSending}
                aria-describedby={isMissing ? errorId : undefined}
                leftSection={<IconUpload size={16} aria-hidden />}
                onClick={onClick}
              >
                {file === null ? <Trans>Pilih berkas</Trans> : file.name}
              </Button>
            )}
          </FileButton>
        </div>
      </Input.Wrapper>
      <ProblemAlert problem={refusal} />
    </>
  )
}
