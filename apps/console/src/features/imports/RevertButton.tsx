import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, Textarea } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { ConfirmByTyping } from '../../ui/ConfirmByTyping.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { savedCount } from './ImportStateBadge.tsx'
import { type ImportView, RevertImportMutation, staleImports } from './import.query.ts'

const shortestReason = 10

/** Takes a saved import back. Whoever asks says why and types how many people it concerns, so that both were thought of. */
export function RevertButton(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { of: importFile } = props
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const revert = useOperation(RevertImportMutation, { context: staleImports })
  const concerned = savedCount(importFile)
  const people = number(concerned)
  const tooShort = reason.trim().length < shortestReason
  const submit = async () => {
    setSubmitted(true)
    if (tooShort) return
    const success = await revert.run({ input: { importId: importFile.id, reason: reason.trim(), people: concerned } })
    if (success === null) return
    setOpened(false)
    props.onChanged()
  }
  const created = number(importFile.createCount)
  const updated = number(importFile.updateCount)
  const proposed = number(importFile.proposalCount)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={() => {
          revert.refuse(null)
          setSubmitted(false)
          setOpened(true)
        }}
      >
        <Trans>Batalkan impor ini</Trans>
      </Button>
      <ConfirmByTyping
        opened={opened}
        onClose={() => setOpened(false)}
        title={<Trans>Batalkan impor {importFile.fileName}?</Trans>}
        expected={people}
        confirmLabel={<Trans>Batalkan impor</Trans>}
        busy={revert.busy}
        onConfirm={() => void submit()}
      >
        <Stack gap="sm">
          <ul>
            {importFile.createCount > 0 && (
              <li>
                <Trans>{created} orang yang dibuat baru ditarik dari semua daftar; riwayatnya tetap ada.</Trans>
              </li>
            )}
            {importFile.updateCount > 0 && (
              <li>
                <Trans>{updated} orang yang diperbarui kembali seperti sebelum impor.</Trans>
              </li>
            )}
            {importFile.proposalCount > 0 && (
              <li>
                <Trans>{proposed} usulan kepada instansi lain ditarik, bila belum diputuskan.</Trans>
              </li>
            )}
            {importFile.roundTask !== null && (
              <li>
                <Trans>{people} usulan dalam putaran ditarik; yang sesudahnya Anda jawab sendiri tetap.</Trans>
              </li>
            )}
            <li>
              <Trans>Berkas yang sama boleh diimpor lagi sesudahnya.</Trans>
            </li>
          </ul>
          <Textarea
            label={<Trans>Alasan</Trans>}
            description={<Trans>Tercatat di riwayat setiap orang dan di catatan audit. Jangan menulis NIK.</Trans>}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={isSubmitted && tooShort ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
          />
          <ProblemAlert problem={revert.problem} />
        </Stack>
      </ConfirmByTyping>
    </>
  )
}
