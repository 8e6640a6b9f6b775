import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Group, Input } from '@mantine/core'
import { IconTrash, IconUpload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useUpload } from '../../session/use-upload.ts'
import { ProblemAlert } from '../ProblemAlert.tsx'
import { PAPER_TYPES } from '../paper-types.ts'

export interface ChosenPaper {
  readonly id: string
  readonly name: string
  /** Of one that is there already; one just uploaded belongs to nothing yet. */
  readonly href?: string
}

/** One paper of a form: uploaded as it is chosen, put to the record as the form is saved. */
export function PaperField(props: {
  id?: string
  label: ReactNode
  description?: ReactNode
  value: ChosenPaper | null
  onChange: (paper: ChosenPaper | null) => void
  error?: ReactNode
}) {
  const { t } = useLingui()
  const upload = useUpload()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | null>(null)
  const { value } = props
  const add = async (file: File | null) => {
    if (file === null) return
    setBusy(true)
    setProblem(null)
    const { id, problem: refusal } = await upload(file)
    setBusy(false)
    if (id === null) setProblem(refusal)
    else props.onChange({ id, name: file.name })
  }
  return (
    <Input.Wrapper
      label={props.label}
      labelElement="div"
      description={props.description}
      error={props.error}
      {...(props.id ? { id: props.id, tabIndex: -1 } : {})}
    >
      <Group gap="xs" mt={4}>
        {value !== null && (
          <span>
            {value.href === undefined ? (
              value.name
            ) : (
              <a href={value.href} target="_blank" rel="noreferrer">
                {value.name}
              </a>
            )}
          </span>
        )}
        <FileButton onChange={(file) => void add(file)} accept={PAPER_TYPES}>
          {({ onClick }) => (
            <Button
              variant="default"
              loading={busy}
              leftSection={<IconUpload size={16} aria-hidden />}
              onClick={onClick}
            >
              {value === null ? <Trans>Unggah foto atau PDF</Trans> : <Trans>Ganti berkas</Trans>}
            </Button>
          )}
        </FileButton>
        {value !== null && (
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => props.onChange(null)}
            aria-label={t`Lepas berkas ${value.name}`}
          >
            <Trans>Lepas</Trans>
          </Button>
        )}
      </Group>
      <ProblemAlert problem={problem} />
    </Input.Wrapper>
  )
}
