import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { type ComponentProps, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ProblemAlert } from '../ProblemAlert.tsx'

interface DialogFormProps {
  readonly children: ReactNode
  /** On the button that goes on. */
  readonly confirm: ReactNode
  readonly busy: boolean
  /** What the server refused and no field can say. */
  readonly problem?: ComponentProps<typeof ProblemAlert>['problem']
  /** Grows with every refusal: the first field at fault takes the focus. */
  readonly attempt?: number
  readonly onClose: () => void
  readonly onSubmit: () => unknown
}

/**
 * A question in a dialog: its fields, what went wrong, the way back and the way on.
 *
 * Esc and a press beside it are easily made by mistake: where something was written they ask first. Whoever presses “Batal” means it.
 */
export function FormDialog(props: DialogFormProps & { readonly title: ReactNode; readonly opened?: boolean }) {
  const { t } = useLingui()
  const { title, opened = true, ...form } = props
  const { isAsking, leave, stay, ...writing } = useWriting(opened, form.onClose)
  useEffect(() => {
    if (!opened) return
    const opener = document.activeElement
    return () => {
      // Most pages take a dialog away instead of closing it, and then nothing gives the focus back.
      if (document.activeElement !== document.body) return
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
      else document.querySelector('main')?.focus()
    }
  }, [opened])
  return (
    <Modal opened={opened} onClose={leave} title={title} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <div {...writing}>
        <DialogForm {...form} />
      </div>
      {isAsking && (
        <Stack gap="xs" mt="md" role="alertdialog" aria-label={t`Tinggalkan isian ini?`}>
          <Trans>Yang Anda isi belum disimpan dan akan hilang.</Trans>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={form.onClose}>
              <Trans>Tinggalkan</Trans>
            </Button>
            <Button autoFocus onClick={stay}>
              <Trans>Tetap di sini</Trans>
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

/** Whether something is written in the fields of a dialog, and the question before it is lost. */
function useWriting(opened: boolean, onClose: () => void) {
  const fields = useRef(new Set<HTMLElement>())
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (opened) return
    fields.current.clear()
    setAsking(false)
  }, [opened])
  return {
    isAsking,
    stay: () => setAsking(false),
    leave: () => {
      const isWritten = [...fields.current].some((field) => field.isConnected)
      // Asked once more, they stay: the second press is as easily a mistake.
      if (isAsking || isWritten) setAsking(!isAsking)
      else onClose()
    },
    onInput: ({ target }: FormEvent) => {
      const isText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isOfText(target))
      if (!isText) return
      if (target.value.trim() === '') fields.current.delete(target)
      else fields.current.add(target)
    },
  }
}

const isOfText = ({ type }: HTMLInputElement) => ['text', 'email', 'tel', 'url', 'number'].includes(type)

/** The question alone, for a dialog that goes on to something else once it is answered. */
export function DialogForm(props: DialogFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  const wasBusy = useRef(false)
  const { attempt = 0, busy } = props
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [attempt])
  useEffect(() => {
    // A button that is busy loses the focus: whoever works by keys goes on from it, and not from the top of the page. What they read stays where it is.
    if (wasBusy.current && !busy && document.activeElement === document.body)
      confirm.current?.focus({ preventScroll: true })
    wasBusy.current = busy
  }, [busy])
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      <Stack gap="md">
        {props.children}
        <ProblemAlert problem={props.problem ?? null} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            <Trans>Batal</Trans>
          </Button>
          <Button ref={confirm} type="submit" loading={busy}>
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
