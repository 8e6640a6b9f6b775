import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { FIRST_YEAR } from '@payung/domain/calendar/first-year'
import { IconChevronLeft, IconChevronRight, IconPrinter, IconRefresh, IconShieldCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { ProtectionMatrix } from './ProtectionMatrix.tsx'
import classes from './ProtectionPage.module.css'
import { ProtectionPeople } from './ProtectionPeople.tsx'
import { ProtectionPrintHead } from './ProtectionPrintHead.tsx'
import { ProtectionQuery } from './protection.query.ts'
import { useProtectionAddress } from './protection-address.ts'

/** Who pays which month, and how it stands: a year by payer, area or decree, and the people behind each number. An agency has no decrees. */
export function ProtectionPage() {
  const mayRead = useMay('CONTRIBUTION_READ')
  const { scope } = useViewer()
  return mayRead && scope.agency === null ? <ProtectionScreen /> : <NoAccess />
}

const groupings = { wilayah: 'AREA', keputusan: 'DECREE' } as const

function ProtectionScreen() {
  const { t } = useLingui()
  const { today, tenant } = useViewer()
  const address = useProtectionAddress()
  const { menurut, bulan, ukuran } = address
  const year = address.tahun ?? today.slice(0, 4)
  const navigate = useNavigate({ from: '/perlindungan' })
  const [opened, setOpened] = useState(0)
  // Whoever comes by a number of another page, as of the home, has come for its people: they stand first.
  const [comesForPeople] = useState(bulan !== undefined)
  const [{ data, error }, ask] = useQuery({
    query: ProtectionQuery,
    variables: { fromMonth: `${year}-01-01`, by: menurut === undefined ? 'PAYER' : groupings[menurut] },
    requestPolicy: 'cache-and-network',
  })
  /** Another view lists no people: what was open may not stand in it. */
  const show = (view: { tahun?: string; menurut?: string; ukuran?: string }) => {
    const shown = { tahun: year, menurut, ukuran, ...view }
    void navigate({
      search: {
        ...(shown.tahun === today.slice(0, 4) ? {} : { tahun: shown.tahun }),
        ...(shown.menurut === 'wilayah' || shown.menurut === 'keputusan' ? { menurut: shown.menurut } : {}),
        ...(shown.ukuran === 'rupiah' ? { ukuran: shown.ukuran } : {}),
      },
      replace: true,
    })
  }
  const people = bulan !== undefined && <ProtectionPeople month={bulan} opened={opened} />
  const turn = (years: number) => show({ tahun: String(Number(year) + years) })
  return (
    <>
      <ProtectionPrintHead year={year} />
      <PageHeader
        title={t`Siapa membayar, siapa terlindungi`}
        context={
          // A company reads numbers of others' decrees alone, and they open nobody.
          tenant.kind === 'COMPANY' ? (
            <Trans>Tiap bulan tahun {year} menurut pembayar dan keadaannya</Trans>
          ) : (
            <Trans>Tiap bulan tahun {year} menurut pembayar dan keadaannya; setiap angka membuka orangnya</Trans>
          )
        }
        actions={
          <Button
            className="not-on-paper"
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => print()}
          >
            <Trans>Cetak</Trans>
          </Button>
        }
      />
      <div className={classes.page}>
        {comesForPeople && people}
        <div className={`${classes.controls} not-on-paper`}>
          <SegmentedControl
            aria-label={t`Kelompokkan`}
            data={[
              { value: '', label: t`Per pembayar` },
              { value: 'wilayah', label: t`Per wilayah` },
              { value: 'keputusan', label: t`Per keputusan` },
            ]}
            value={menurut ?? ''}
            onChange={(by) => show({ menurut: by })}
          />
          <SegmentedControl
            aria-label={t`Satuan`}
            data={[
              { value: '', label: t`Orang` },
              { value: 'rupiah', label: t`Rupiah` },
            ]}
            value={ukuran ?? ''}
            onChange={(unit) => show({ ukuran: unit })}
          />
          <div className={classes.year}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t`Tahun sebelumnya`}
              disabled={Number(year) <= FIRST_YEAR}
              onClick={() => turn(-1)}
            >
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <b>{year}</b>
            <ActionIcon variant="default" size={36} aria-label={t`Tahun berikutnya`} onClick={() => turn(1)}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </div>
        </div>
        {data?.protectionFigures.isCounting && (
          <Notice
            tone="info"
            icon={IconRefresh}
            actions={
              <Button variant="default" size="xs" onClick={() => ask({ requestPolicy: 'network-only' })}>
                <Trans>Muat ulang</Trans>
              </Button>
            }
          >
            <Trans>
              Banyak yang baru saja berubah. Angka ini keadaan sebelumnya; hitungan baru siap dalam beberapa menit.
            </Trans>
          </Notice>
        )}
        <Card flush>
          <QueryStates
            data={data}
            error={error}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
            failure={<Trans>Keadaan perlindungan tidak dapat dimuat</Trans>}
            loading={<LoadingRows label={t`Memuat keadaan perlindungan`} rows={8} />}
            empty={
              data?.protectionFigures.lines.length === 0 && (
                <NothingYet icon={IconShieldCheck} title={<Trans>Belum ada bulan yang dibayarkan</Trans>}>
                  <Trans>Tidak ada keputusan yang menetapkan orang untuk tahun {year}.</Trans>
                </NothingYet>
              )
            }
          >
            {({ protectionFigures }) => (
              <ProtectionMatrix
                months={protectionFigures.months}
                lines={protectionFigures.lines}
                onOpen={() => setOpened((times) => times + 1)}
              />
            )}
          </QueryStates>
        </Card>
        {!comesForPeople && people}
      </div>
    </>
  )
}
