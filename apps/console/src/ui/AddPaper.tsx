import { Trans } from '@lingui/react/macro'
import { Button, FileButton, Menu } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../session/problem.ts'
import { useUpload } from '../session/use-upload.ts'
import { PAPER_TYPES } from './paper-types.ts'

type Refusal = ProblemAnswer | CombinedError | null

/** Adds one paper: first what it is, then the photo or the PDF. */
export function AddPaper<Kind extends string>(props: {
  kinds: readonly (readonly [kind: Kind, label: ReactNode])[]
  /** Says where the uploaded file belongs. @returns why not, if so */
  attach: (kind: Kind, fileId: string) => Promise<Refusal>
  onAdded: () => void
  onProblem: (problem: Refusal) => void
}) {
  const upload = useUpload()
  const kind = useRef<Kind | null>(null)
  const [busy, setBusy] = useState(false)

  const add = async (file: File | null) => {
    if (file === null || kind.current === null) return
    setBusy(true)
    props.onProblem(null)
    const { id, problem } = await upload(file)
    const refusal = id === null ? problem : await props.attach(kind.current, id)
    if (refusal === null) props.onAdded()
    else props.onProblem(refusal)
    setBusy(false)
  }
  return (
    <FileButton onChange={(file) => void add(file)} accept={PAPER_TYPES}>
      {({ onClick }) => (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" loading={busy} leftSection={<IconUpload size={18} aria-hidden />}>
              <Trans>Tambah berkas</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {props.kinds.map(([code, label]) => (
              <Menu.Item
                key={code}
                onClick={() => {
                  kind.current = code
                  onClick()
                }}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </FileButton>
  )
}
