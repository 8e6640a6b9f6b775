import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, FileInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useSendDocument } from '../../../session/upload/use-send-document.ts'
import { Card } from '../../../ui/Card.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { pointsOf } from '../form/decree-draft.ts'
import { DecreeFormQuery, type SavedForm, SaveFormMutation } from './configure.query.ts'

/** What decrees carry besides their text: emblem, copies, who certifies copies, and the budget that they name. */
export function FormTab() {
  const { t } = useLingui()
  const [{ data }, refresh] = useQuery({ query: DecreeFormQuery, requestPolicy: 'cache-and-network' })
  const form = data?.decreeForm
  if (!form) return <LoadingRows label={t`Memuat bentuk naskah`} rows={6} />
  return <FormFields key={form.version} form={form} onSaved={() => refresh({ requestPolicy: 'network-only' })} />
}

function FormFields({ form, onSaved }: { form: SavedForm; onSaved: () => void }) {
  const { t } = useLingui()
  const { send } = useSendDocument()
  const save = useOperation(SaveFormMutation, { notice: t`Bentuk naskah tersimpan.` })
  const [busy, setBusy] = useState(false)
  const [picture, setPicture] = useState<File | null>(null)
  const [dropsEmblem, setDropsEmblem] = useState(false)
  const [copies, setCopies] = useState(form.copiesTo.join('\n'))
  const [facts, setFacts] = useState({
    legalHeadTitle: form.legalHeadTitle ?? '',
    legalHeadName: form.legalHeadName ?? '',
    legalHeadRank: form.legalHeadRank ?? '',
    budgetAgency: form.budgetAgency ?? '',
    workAccidentAccount: form.workAccidentAccount ?? '',
    deathAccount: form.deathAccount ?? '',
    oldAgeAccount: form.oldAgeAccount ?? '',
  })
  const field = (name: keyof typeof facts) => ({
    value: facts[name],
    disabled: !form.mayChange,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setFacts({ ...facts, [name]: event.currentTarget.value }),
    error: fieldProblem(save.errorOf(name)),
  })
  const submit = async () => {
    setBusy(true)
    save.refuse(null)
    const sent = picture === null ? null : await send(picture)
    if (sent !== null && sent.id === null) save.refuse(sent.problem)
    else {
      const input = {
        basedOn: form.version,
        emblemFileId: sent?.id ?? null,
        dropsEmblem,
        copiesTo: pointsOf(copies),
        ...facts,
      }
      if ((await save.run({ input })) !== null) onSaved()
    }
    setBusy(false)
  }
  return (
    <form
      style={{ marginTop: 16, maxWidth: 720 }}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <Card title={<Trans>Lambang</Trans>} hint={<Trans>Tercetak di atas nama pejabat yang menetapkan</Trans>}>
          <Stack gap="sm">
            <FileInput
              label={<Trans>Gambar lambang</Trans>}
              description={
                form.hasEmblem ? (
                  <Trans>Sudah ada lambang. Pilih gambar lain untuk menggantinya.</Trans>
                ) : (
                  <Trans>PNG atau JPEG, paling besar 256 KB, sisi 64 sampai 2.000 piksel.</Trans>
                )
              }
              placeholder={t`Pilih gambar`}
              accept="image/png,image/jpeg"
              value={picture}
              disabled={!form.mayChange}
              onChange={setPicture}
              error={fieldProblem(save.errorOf('emblem'))}
            />
            {form.hasEmblem && (
              <Checkbox
                label={<Trans>Hapus lambang dari naskah</Trans>}
                checked={dropsEmblem}
                disabled={!form.mayChange}
                onChange={(event) => setDropsEmblem(event.currentTarget.checked)}
              />
            )}
          </Stack>
        </Card>
        <Card
          title={<Trans>Anggaran</Trans>}
          hint={<Trans>Disebut dalam naskah; yang kosong menjadi titik-titik</Trans>}
        >
          <Stack gap="sm">
            <TextInput
              label={<Trans>Perangkat daerah yang anggarannya dibebani</Trans>}
              maxLength={200}
              {...field('budgetAgency')}
            />
            <TextInput label={<Trans>Kode rekening JKK</Trans>} maxLength={40} {...field('workAccidentAccount')} />
            <TextInput label={<Trans>Kode rekening JKM</Trans>} maxLength={40} {...field('deathAccount')} />
            <TextInput label={<Trans>Kode rekening JHT</Trans>} maxLength={40} {...field('oldAgeAccount')} />
          </Stack>
        </Card>
        <Card
          title={<Trans>Tembusan dan salinan</Trans>}
          hint={<Trans>Berlaku untuk konsep; yang sudah diajukan tidak berubah</Trans>}
        >
          <Stack gap="sm">
            <Textarea
              label={<Trans>Tembusan disampaikan kepada, satu penerima satu baris</Trans>}
              autosize
              minRows={3}
              value={copies}
              disabled={!form.mayChange}
              onChange={(event) => setCopies(event.currentTarget.value)}
              error={fieldProblem(save.errorOf('copiesTo'))}
            />
            <TextInput
              label={<Trans>Jabatan pengesah salinan</Trans>}
              description={<Trans>Misalnya Kepala Bagian Hukum Sekretariat Daerah</Trans>}
              maxLength={160}
              {...field('legalHeadTitle')}
            />
            <TextInput label={<Trans>Nama pengesah salinan</Trans>} maxLength={120} {...field('legalHeadName')} />
            <TextInput label={<Trans>Pangkat pengesah salinan</Trans>} maxLength={120} {...field('legalHeadRank')} />
          </Stack>
        </Card>
        <ProblemAlert problem={save.problem} />
        {form.mayChange && (
          <div>
            <Button type="submit" loading={busy}>
              <Trans>Simpan bentuk naskah</Trans>
            </Button>
          </div>
        )}
      </Stack>
    </form>
  )
}
