import { TextInput } from '@mantine/core'
import { ConfirmedAction } from '../ui/form/ConfirmedAction.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { ErrorSummary } from '../ui/form/ErrorSummary.tsx'
import { FieldGrid } from '../ui/form/FieldGrid.tsx'
import { fieldProblem } from '../ui/form/FieldProblem.tsx'
import { FieldWarning } from '../ui/form/FieldWarning.tsx'
import { DialogForm, FormDialog } from '../ui/form/FormDialog.tsx'
import { FormDraft } from '../ui/form/FormDraft.tsx'
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx'
import { LongForm } from '../ui/form/LongForm.tsx'
import { NationalIdField } from '../ui/form/NationalIdField.tsx'
import { type ChosenPaper, PaperField } from '../ui/form/PaperField.tsx'
import { PhotoField } from '../ui/form/PhotoField.tsx'
import { ReadingOfNationalId } from '../ui/form/ReadingOfNationalId.tsx'
import { ReasonField } from '../ui/form/ReasonField.tsx'
import { RupiahField } from '../ui/form/RupiahField.tsx'
import { SexField } from '../ui/form/SexField.tsx'
import { SheetField } from '../ui/form/SheetField.tsx'
import { TakeSheetDialog } from '../ui/form/TakeSheetDialog.tsx'
import { VillageField } from '../ui/form/VillageField.tsx'
import { VillagesField } from '../ui/form/VillagesField.tsx'
import { type Drawings, idleOperation, Keeps, never, nothing, Overlay } from './drawing.tsx'

const VILLAGE = { code: '61.12.05.2003', name: 'Tanjung Beringin' }
const READING = { digits: '6112055511820202', birthDay: '1982-11-15', sex: 'FEMALE' } as const

export const FORMS: Drawings = {
  ConfirmedAction: () => (
    <ConfirmedAction label="Tutup" isNext title="Tutup putaran" confirm="Tutup" operation={idleOperation} act={never}>
      Tidak dapat dibuka lagi.
    </ConfirmedAction>
  ),
  DateField: () => (
    <Keeps<string | null> begins="2026-11-20">
      {(value, keep) => <DateField label="Tanggal" hint="Hari surat" value={value} onChange={keep} />}
    </Keeps>
  ),
  DialogForm: () => (
    <DialogForm confirm="Simpan" busy={false} onClose={nothing} onSubmit={nothing}>
      <TextInput label="Nama" />
    </DialogForm>
  ),
  ErrorSummary: () => <ErrorSummary errors={[{ fieldId: null, message: 'Nama belum diisi.' }]} attempt={0} />,
  FieldGrid: () => (
    <FieldGrid>
      <TextInput label="RT" />
      <TextInput label="RW" />
    </FieldGrid>
  ),
  FieldProblem: () => <TextInput label="Nama" error={fieldProblem('Nama belum diisi.')} />,
  FieldWarning: () => <FieldWarning>Nama ini sangat pendek.</FieldWarning>,
  FormDialog: () => (
    <Overlay>
      {(opened, close) => (
        <FormDialog opened={opened} title="Catat surat" confirm="Catat" busy={false} onClose={close} onSubmit={close}>
          <TextInput label="Nomor" />
        </FormDialog>
      )}
    </Overlay>
  ),
  FormDraft: () => <FormDraft dirty={false} form={{ values: {}, take: nothing }} />,
  LeaveGuard: () => <LeaveGuard dirty={false} />,
  LongForm: () => (
    <LongForm
      refusal={{ errors: [], attempt: 0, problem: null }}
      dirty={false}
      draft={{ values: {}, take: nothing }}
      busy={false}
      saveLabel="Simpan"
      onSubmit={nothing}
    >
      <TextInput label="Nama" />
    </LongForm>
  ),
  NationalIdField: () => (
    <Keeps begins={READING.digits as string}>
      {(value, keep) => <NationalIdField label="NIK" value={value} onChange={keep} reading={READING} />}
    </Keeps>
  ),
  PaperField: () => (
    <Keeps<ChosenPaper | null> begins={{ id: 'berkas', name: 'surat.pdf', href: '#surat' }}>
      {(value, keep) => <PaperField label="Surat" value={value} onChange={keep} />}
    </Keeps>
  ),
  PhotoField: () => (
    <PhotoField
      label="Foto"
      take="Ambil foto"
      shown={(place) => `Foto ${place}`}
      discard={(place) => `Buang foto ${place}`}
      max={3}
      value={[]}
      onChange={nothing}
    />
  ),
  ReadingOfNationalId: () => <ReadingOfNationalId reading={READING} districtName="Batu Ampar" />,
  ReasonField: () => <ReasonField isOfFamily />,
  RupiahField: () => (
    <Keeps begins="16800">
      {(value, keep) => <RupiahField label="Iuran" description="Per bulan" value={value} onChange={keep} />}
    </Keeps>
  ),
  SexField: () => (
    <Keeps<'' | 'FEMALE' | 'MALE'> begins="FEMALE">
      {(value, keep) => <SexField id="kelamin" value={value} onChange={keep} />}
    </Keeps>
  ),
  SheetField: () => (
    <SheetField
      sheet={{ file: null, isSending: false, refusal: null, choose: async () => {} }}
      label="Daftar"
      description="XLSX atau CSV: nama dan tanggal."
      hasTried
    />
  ),
  TakeSheetDialog: () => (
    <Overlay>
      {(opened, close) =>
        opened && (
          <TakeSheetDialog
            title="Unggah daftar"
            label="Daftar"
            description="XLSX atau CSV: nama dan tanggal."
            operation={idleOperation}
            start={never}
            notices={{ isNew: 'Daftar dibaca.', isKnown: 'Daftar ini sudah pernah dibaca.' }}
            onClose={close}
            onTaken={nothing}
          />
        )
      }
    </Overlay>
  ),
  VillageField: () => <VillageField label="Desa" value={VILLAGE.code} own={VILLAGE} onChange={nothing} />,
  VillagesField: () => (
    <>
      <VillagesField label="Desa-desa" within="61.12" known={[VILLAGE]} value={[VILLAGE.code]} onChange={nothing} />
      <VillagesField
        label="Wilayah"
        description="Kosong berarti seluruh daerah."
        within={['61.12']}
        isAnyLevel
        offered={[{ code: '61.12', name: 'Kubu Raya' }]}
        known={[]}
        value={['61.12']}
        onChange={nothing}
      />
    </>
  ),
}
