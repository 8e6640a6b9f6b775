import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import type { Operation } from '../../ui/form/use-operation.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import type { JobStart } from '../../ui/JobStarted.tsx'

/** Opens a dialog that asks how a file shall be, starts the job that makes it, and shows there how far the job is. */
export function MakeFileButton<Format extends string>(props: {
  /** On the button. */
  label: ReactNode
  /** Beside the heading of a card, where a large button would stand out. */
  isSmall?: boolean
  /** Of the dialog. */
  title: ReactNode
  /** The first is chosen to begin with. */
  formats: readonly [Format, ...Format[]]
  operation: Pick<Operation<never, unknown>, 'busy' | 'problem'>
  start: (format: Format) => JobStart
  /** What else the file depends on. */
  children?: ReactNode
}) {
  const { formats, isSmall = false } = props
  const [isOpen, setOpen] = useState(false)
  const [format, setFormat] = useState(formats[0])
  const [jobId, setJobId] = useState<string | null>(null)
  const openDialog = () => {
    setJobId(null)
    setOpen(true)
  }
  const onSubmit = async () => {
    const success = await props.start(format)
    if (success !== null) setJobId(success.data.id)
  }
  return (
    <>
      <Button
        variant="default"
        {...(isSmall && { size: 'xs' })}
        leftSection={<IconDownload size={isSmall ? 16 : 18} aria-hidden />}
        onClick={openDialog}
      >
        {props.label}
      </Button>
      <FormDialog
        opened={isOpen}
        title={props.title}
        confirm={<Trans>Buat berkas</Trans>}
        busy={props.operation.busy}
        problem={props.operation.problem}
        onClose={() => setOpen(false)}
        onSubmit={() => void onSubmit()}
      >
        <NativeSelect
          label={<Trans>Jenis berkas</Trans>}
          data={[...formats]}
          value={format}
          onChange={(event) => setFormat(formats.find((name) => name === event.currentTarget.value) ?? formats[0])}
        />
        {props.children}
        {jobId !== null && <JobProgress jobId={jobId} />}
      </FormDialog>
    </>
  )
}
