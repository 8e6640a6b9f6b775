import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { VillageField } from '../../ui/form/VillageField.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

const ProposeCustodyTransferMutation = graphql(
  `
    mutation ProposeCustodyTransfer($input: ProposeCustodyTransferInput!) {
      proposeCustodyTransfer(input: $input) {
        __typename
        ... on ProposeCustodyTransferSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

const shortestReason = 10

/** Someone moved to another regency: the record goes to its new custodian once they accept. */
export default function TransferDialog(props: { worker: WorkerDetail; onClose: () => void; onProposed: () => void }) {
  const { t } = useLingui()
  const [villageCode, setVillageCode] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const propose = useOperation(ProposeCustodyTransferMutation)
  const reasonMissing = reason.trim().length < shortestReason

  const submit = async () => {
    setSubmitted(true)
    if (villageCode === null || reasonMissing) return
    const success = await propose.run({
      input: { workerId: props.worker.id, toVillageCode: villageCode, reason: reason.trim() },
    })
    if (success === null) return
    props.onProposed()
    props.onClose()
  }
  return (
    <FormDialog
      title={<Trans>Serahkan ke wilayah lain</Trans>}
      confirm={<Trans>Usulkan serah terima</Trans>}
      busy={propose.busy}
      problem={propose.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Kabupaten atau kota tujuan harus menerima lebih dulu. Sampai saat itu datanya tetap Anda ampu.</Trans>
      </p>
      <VillageField
        label={t`Desa atau kelurahan tujuan`}
        value={villageCode}
        onChange={setVillageCode}
        error={isSubmitted && villageCode === null ? fieldProblem(t`Pilih desa tujuan.`) : undefined}
      />
      <Textarea
        label={<Trans>Alasan</Trans>}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isSubmitted && reasonMissing ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
      />
    </FormDialog>
  )
}
