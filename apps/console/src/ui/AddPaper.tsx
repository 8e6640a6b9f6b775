import { Trans } from '@lingui/react/macro'
import { Button, FileButton, Menu } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import type { ProblemAnswer } from '../session/problem.ts'
import { useUpload } from '../session/use-upload.ts'
import type { Operation } from './form/use-operation.ts'
import { PAPER_TYPES } from './paper-types.ts'

/** Adds one paper: first what it is, then the photo or the PDF. */
export function AddPaper<Kind extends string>(props: {
  kinds: readonly (readonly [kind: Kind, label: ReactNode])[]
  /** Keeps the refusal of the upload as well as its own. */
  operation: Pick<Operation<never, unknown>, 'refuse'>
  /** Says where the uploaded file belongs. @returns null when it was refused */
  attach: (kind: Kind, fileId: string) => Promise<unknown>
  onAdded: () => void
  /** Where there is no connection. @returns whether the device keeps it until there is one, or why it cannot */
  keep?: (kind: Kind, file: File) => Promise<boolean | ProblemAnswer>
}) {
  const upload = useUpload()
  const kind = useRef<Kind | null>(null)
  const [busy, setBusy] = useState(false)

  const add = async (file: File | null) => {
    if (file === null || kind.current === null) return
    setBusy(true)
    props.operation.refuse(null)
    const { id, problem } = await upload(file)
    if (id === null) {
      const answer = problem.code === 'OFFLINE' ? await props.keep?.(kind.current, file) : false
      if (answer !== true) props.operation.refuse(answer || problem)
    } else if ((await props.attach(kind.current, id)) !== null) props.onAdded()
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
