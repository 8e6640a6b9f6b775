import { type NameParts, words } from './name-parts.ts'

/** A baptismal name and a name of the people, as the mission brought it to the interior. */
export const DAYAK: NameParts = {
  female: words(`Maria Fransiska Yuliana Lusia Marselina Katarina Theresia Agnes Veronika Margareta Kristina Paulina
    Yosefina Elisabet Natalia Monika Martina Bernadeta Valentina Susana Anastasia Regina Rosalia Skolastika Florentina
    Magdalena Klara Antonia Emiliana Yustina`),
  male: words(`Agustinus Hendrikus Martinus Stefanus Robertus Yohanes Petrus Paulus Antonius Fransiskus Markus Lukas
    Matius Yakobus Benediktus Aloysius Ignatius Yosef Silvester Laurensius Dominikus Fabianus Kornelius Herkulanus
    Thomas Filipus Andreas Bernadus Damianus Heronimus Nikodemus Yulius`),
  second: words(`Akim Adong Unja Jelani Sabang Anyang Rantan Janting Lusi Tipung Riam Sangen Lunsa Sadau Lanting Dului
    Nyangun Ajan Kilon Nuris Linggi Bangau Tuah Ungau Sengiang Kalis Ngumbang Mering Salin Bidar Antau Empading Limpan
    Sungkai Bujau Nanggai Asan Merang Acan Ngabang Sidik Apui`),
  secondShare: 0.97,
  before: { female: ['Maria'], male: ['Yohanes'], share: 0.05 },
}
