import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { useNotify } from '../../ui/use-notify.ts'

const ConfirmNationalIdMutation = graphql(
  `
    mutation ConfirmNationalId($input: ConfirmNationalIdInput!) {
      confirmNationalId(input: $input) {
        __typename
        ... on ConfirmNationalIdSuccess { data { id nationalIdConfirmation { at byName because } } }
        ...Problem
      }
    }
  `,
  [Problem],
)

const shortestReason = 10

/** Notes that the record was compared with the identity card though its NIK differs, or takes that back; both ask why. */
export function ConfirmNationalId(props: {
  worker: { readonly id: string; readonly version: number }
  confirmed: boolean
}) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={props.confirmed ? <IconCircleCheck size={18} aria-hidden /> : undefined}
        onClick={() => setOpened(true)}
      >
        {props.confirmed ? <Trans>Sudah cocok dengan KTP</Trans> : <Trans>Batalkan pencocokan</Trans>}
      </Button>
      {opened && <ReasonOfMatch {...props} onClose={() => setOpened(false)} />}
    </>
  )
}

function ReasonOfMatch(props: {
  worker: { readonly id: string; readonly version: number }
  confirmed: boolean
  onClose: () => void
}) {
  const { t } = useLingui()
  const notify = useNotify()
  const [because, setBecause] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const operation = useOperation(ConfirmNationalIdMutation)
  const isShort = because.trim().length < shortestReason
  const submit = async () => {
    setSubmitted(true)
    operation.refuse(null)
    if (isShort) return
    const { id, version } = props.worker
    const input = { workerId: id, expectedVersion: version, confirmed: props.confirmed, because: because.trim() }
    if ((await operation.run({ input })) === null) return
    notify(props.confirmed ? t`Pencocokan dicatat: orang ini keluar dari antrean.` : t`Pencocokan dibatalkan.`)
    props.onClose()
  }
  return (
    <FormDialog
      title={props.confirmed ? <Trans>Sudah cocok dengan KTP?</Trans> : <Trans>Batalkan pencocokan?</Trans>}
      confirm={props.confirmed ? <Trans>Catat</Trans> : <Trans>Batalkan pencocokan</Trans>}
      busy={operation.busy}
      problem={operation.problem}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <p>
        {props.confirmed ? (
          <Trans>
            Tanggal lahir dan jenis kelamin pada isian sama dengan KTP, walaupun NIK-nya berkata lain. Tercatat dengan
            nama Anda, dan gugur bila tanggal lahir, jenis kelamin, atau NIK-nya diubah.
          </Trans>
        ) : (
          <Trans>Orang ini kembali ke antrean NIK yang berbeda.</Trans>
        )}
      </p>
      <Textarea
        label={<Trans>Alasan</Trans>}
        description={<Trans>Misalnya surat atau kartu yang dilihat. Tanpa angka NIK.</Trans>}
        value={because}
        maxLength={500}
        onChange={(event) => setBecause(event.currentTarget.value)}
        error={isSubmitted && isShort ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
      />
    </FormDialog>
  )
}
