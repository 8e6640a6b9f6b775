import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { AddChildDialog } from './AddChildDialog.tsx'
import { CheckDialog, TakeBackDialog } from './ReasonForm.tsx'
import { type Family, FamilyQuery } from './scholarship.query.ts'
import { YearStrip } from './YearStrip.tsx'

/** The children of the person of a claim: their years, what is left of the total, and what is still to be asked. Nothing for an event that gives no scholarship. */
export default function ScholarshipCard(props: { claimId: string }) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: FamilyQuery,
    variables: { id: props.claimId },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => ask({ requestPolicy: 'network-only' })
  if (data === undefined)
    return (
      <QueryStates
        error={error}
        onRetry={reload}
        failure={<Trans>Beasiswa anak tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat beasiswa anak`} rows={2} />}
      />
    )
  const family = data.claim?.scholarshipFamily ?? null
  return family === null ? null : (
    <FamilyCard
      family={family}
      isProtected={data.claim?.due?.monthState === 'PROTECTED'}
      claimId={props.claimId}
      reload={reload}
    />
  )
}

export function FamilyCard(props: { family: Family; isProtected: boolean; claimId: string; reload: () => void }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const notify = useNotify()
  const { family, claimId } = props
  const [open, setOpen] = useState<'ADD' | 'CHECK' | 'BACK' | null>(null)
  const close = () => setOpen(null)
  const done = (words: string) => {
    close()
    notify(words)
    props.reload()
  }
  return (
    <Card title={<Trans>Beasiswa anak</Trans>} hint={hintOf(family, props.isProtected, rupiah)}>
      <div style={{ display: 'grid', gap: 16 }}>
        {family.isConditionMet === false && (
          <p style={{ margin: 0 }}>
            <Trans>
              Syarat belum terpenuhi: iuran peserta belum tiga tahun sampai bulan kematian. Anak tetap dapat dicatat.
            </Trans>
          </p>
        )}
        {family.total !== null && family.paid !== null && (
          <FactList
            facts={[
              [<Trans key="total">Batas untuk satu peristiwa</Trans>, rupiah(family.total)],
              [<Trans key="paid">Sudah dibayar BPJS</Trans>, rupiah(family.paid)],
            ]}
          />
        )}
        {family.children.map((child) => (
          <ChildLine key={child.id} child={child} />
        ))}
        {family.check !== null && (
          <p style={{ margin: 0 }}>
            <Trans>Tidak ada anak yang bersekolah:</Trans> {family.check.reason}
            {family.check.checkedBy && ` (${family.check.checkedBy.name})`}
          </p>
        )}
        {family.check === null && family.children.length === 0 && (
          <p style={{ margin: 0 }}>
            <Trans>Belum ada anak yang dicatat. Tanyakan kepada keluarga apakah ada anak yang bersekolah.</Trans>
          </p>
        )}
        <div className="not-on-paper" style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {family.mayAdd && (
            <Button variant="default" onClick={() => setOpen('ADD')}>
              <Trans>Tambah anak</Trans>
            </Button>
          )}
          {family.mayCheck && (
            <Button variant="default" onClick={() => setOpen('CHECK')}>
              <Trans>Tidak ada anak yang bersekolah</Trans>
            </Button>
          )}
          {family.check?.mayWithdraw === true && (
            <Button variant="default" onClick={() => setOpen('BACK')}>
              <Trans>Batalkan catatan</Trans>
            </Button>
          )}
        </div>
      </div>
      {open === 'ADD' && <AddChildDialog claimId={claimId} onClose={close} onDone={() => done(t`Anak dicatat.`)} />}
      {open === 'CHECK' && (
        <CheckDialog
          title={t`Tidak ada anak yang bersekolah`}
          claimId={claimId}
          onClose={close}
          onDone={() => done(t`Jawaban keluarga dicatat.`)}
        />
      )}
      {open === 'BACK' && family.check !== null && (
        <TakeBackDialog
          title={t`Batalkan catatan`}
          entry={{ entry: 'CHECK', entryId: family.check.id }}
          onClose={close}
          onDone={() => done(t`Catatan dibatalkan.`)}
        />
      )}
    </Card>
  )
}

/** A sum in the title reads as a promise: it stands there only once the month is protected and enough was contributed. */
function hintOf({ isConditionMet, rest }: Family, isProtected: boolean, rupiah: (amount: string) => string) {
  if (rest === null) return null
  if (isConditionMet === false) return <Trans>Iuran belum tiga tahun</Trans>
  if (!isProtected) return <Trans>Bulan peristiwa tidak terlindungi</Trans>
  return <Trans>Sisa {rupiah(rest)}</Trans>
}

function ChildLine(props: { child: Family['children'][number] }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { id, childName, years } = props.child
  const next = years.find(({ state }) => state === 'PROOF_DUE')
  return (
    <section style={{ display: 'grid', gap: 6 }}>
      <div>
        <Link to="/beasiswa/$scholarshipId" params={{ scholarshipId: id }}>
          {childName}
        </Link>
        {next !== undefined && (
          <>
            {' · '}
            <Trans>Surat sekolah paling lambat {day(next.proveUntil)}</Trans>
          </>
        )}
      </div>
      <YearStrip years={years} label={t`Tahun ajaran ${childName}`} />
    </section>
  )
}
