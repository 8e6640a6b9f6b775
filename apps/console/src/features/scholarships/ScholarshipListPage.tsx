import { Trans, useLingui } from '@lingui/react/macro'
import { schoolYearOf } from '@payung/domain/benefit/scholarship-years'
import { FIRST_YEAR } from '@payung/domain/calendar/first-year'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { ListControls } from '../../ui/table/ListControls.tsx'
import classes from '../../ui/table/NeedLinks.module.css'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { yearOfAddress } from '../../ui/table/year-of-address.ts'
import { ExportScholarshipsButton } from './ExportScholarshipsButton.tsx'
import { schoolYearName } from './scholarship-words.ts'
import { UnclaimedFamilies } from './UnclaimedFamilies.tsx'
import { shownOf, shows, YearWorklist } from './YearWorklist.tsx'

/** The children of a school year, and the families that have not claimed. */
export function ScholarshipListPage() {
  return useMay('CLAIM_READ') ? <ScholarshipListScreen /> : <NoAccess />
}

function ScholarshipListScreen() {
  const { t } = useLingui()
  const { today, scope } = useViewer()
  const address = useSearch({ from: '/app/beasiswa' })
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const seesWhole = scope.areaPrefix === '' && scope.agency === null
  const mayExport = useMay('WORKER_EXPORT')
  const show = shownOf(address.tampil)
  // The address as it was typed reaches the page as well.
  const year = yearOfAddress(address.tahun).tahun ?? schoolYearOf(today)
  const isUnclaimed = address.tab === 'belum' && seesWhole
  const searchFor = (text: string) => {
    setSearch(text)
    // The search is no part of the address; the page of another list is not kept.
    const { sesudah: _after, sebelum: _before, ...filters } = address
    void navigate({ to: '/beasiswa', search: filters })
  }
  const years = (
    <nav aria-label={t`Daftar beasiswa`} className={`${classes.links} not-on-paper`}>
      {year > FIRST_YEAR && (
        <ButtonLink
          to="/beasiswa"
          search={{ tahun: year - 1 }}
          variant="default"
          aria-label={t`Tahun ajaran ${schoolYearName(year - 1)}`}
        >
          ‹ {schoolYearName(year - 1)}
        </ButtonLink>
      )}
      <ButtonLink
        to="/beasiswa"
        search={{ tahun: year }}
        variant={isUnclaimed ? 'default' : 'light'}
        aria-current={isUnclaimed ? undefined : 'page'}
      >
        <Trans>Tahun ajaran {schoolYearName(year)}</Trans>
      </ButtonLink>
      <ButtonLink
        to="/beasiswa"
        search={{ tahun: year + 1 }}
        variant="default"
        aria-label={t`Tahun ajaran ${schoolYearName(year + 1)}`}
      >
        {schoolYearName(year + 1)} ›
      </ButtonLink>
      {seesWhole && (
        <ButtonLink
          to="/beasiswa"
          search={{ tab: 'belum' }}
          variant={isUnclaimed ? 'light' : 'default'}
          aria-current={isUnclaimed ? 'page' : undefined}
        >
          <Trans>Keluarga yang belum mengajukan</Trans>
        </ButtonLink>
      )}
    </nav>
  )
  const searchField = <SearchField label={t`Orang tua atau nomor klaim`} value={search} onSearch={searchFor} />
  return (
    <>
      <PageHeader
        title={t`Beasiswa anak`}
        context={
          <Trans>
            Anak peserta yang meninggal atau cacat total. Tiap tahun ajaran dibuktikan dengan surat sekolah paling
            lambat 30 Juni; BPJS yang membayar, tanpa biaya apa pun.
          </Trans>
        }
        actions={
          mayExport &&
          !isUnclaimed && (
            <ExportScholarshipsButton
              year={year}
              show={show === null ? null : shows[show]}
              search={search === '' ? null : search}
            />
          )
        }
      />
      {isUnclaimed ? (
        <>
          <ListControls search={searchField}>{years}</ListControls>
          <UnclaimedFamilies search={search} onClear={() => searchFor('')} />
        </>
      ) : (
        <YearWorklist
          controls={{ years, search: searchField }}
          year={year}
          search={search}
          onClear={() => searchFor('')}
        />
      )}
    </>
  )
}
