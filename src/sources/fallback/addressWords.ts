/* What people call addresses, and whose they are, in the languages of the stop words. */

/** Names that mean the person's address and nothing else. */
export const EXACT_EMAILS =
	'email emails e_mail email_address e_mail_address emailaddress mail your_email primary_email customer_email contact_email lead_email subscriber_email user_email';
export const EXACT_PHONES =
	'phone phones phone_number phonenumber mobile mobile_phone mobile_number cell cellphone cell_phone telephone tel wa_id msisdn customer_phone contact_phone lead_phone subscriber_phone user_phone whatsapp_number';

/** What people call an email and a phone number in the languages of the stop words. */
export const EMAIL_WORDS =
	'mail email emails mails correo courriel couriel posta epost eposta sahkoposti sposti poczta mel adresse_mail почта пошта имейл ηλεκτρονικη meil mejl електронна דואל דוא בריד بريد البريد ईमेल メール メールアドレス 電子メール 이메일 메일 邮箱 邮件 電郵 電子郵件 信箱 mailadresse emailadresse mailadres';
export const PHONE_WORDS =
	'phone phones mobilephone homephone workphone businessphone phonenumber mobile mobil mobiel tel tele telephone telefon telefono telefone telefoon telefonnummer telefoonnummer telefonszam telefonnumer telefonni telefonu telefonnr telefoonnr telemovel cep_telefonu handy handynummer mobilnummer movil celular cellulare cell gsm whatsapp puhelin puhelinnumero portable телефон τηλεφωνο κινητο טלפון נייד هاتف الهاتف جوال फ़ोन मोबाइल 電話 電話番号 携帯 전화 휴대폰 전화번호 연락처 thoai telp ponsel hp เบอร์โทร โทรศัพท์ มือถือ 手机 電話號碼 电话 手機 numero_de_telefono numero_de_telephone msisdn';

/** What a further address of a person's is called. */
export const ANOTHER =
	'second secondary alternate alternative alt additional other another further private personal work business office home landline privat private privee geschaftlich dienstlich weitere zweite secondaire professionnel professionnelle personnel autre secundario otro trabajo personale lavoro secondario altro pessoal trabalho outro zakelijk prive andere drugi prywatny sluzbowy';

/** Of the company that somebody works at. An `account` is as often the sender's own. */
export const COMPANIES =
	'company companies organization organisation employer business firma unternehmen entreprise societe empresa azienda bedrijf';

/** How a form speaks to whoever fills it in: `Uw e-mailadres`. */
export const OWN = 'your ihre deine votre ton tu su tua sua seu uw jouw twoj ditt';

/** Somebody else who stands beside the person: never who refused, never a lead. */
export const OTHERS =
	'owner owners rep reps manager host organizer organiser referrer referred referral referer agent assignee assigned staff admin employee seller merchant shop store sales salesperson advisor consultant recruiter creator inviter invited bcc cc reply support display vendor supplier login helpdesk responsible hosts organizers besitzer vendedor proprietaire propietario responsable verkaufer previous former old alte ancien ancienne antiguo anterior vecchia vecchio oude prev friend emergency spouse author updated created editor operator betreuer ansprechpartner berater vertreter sachbearbeiter conseiller commercial gestionnaire asesor comercial vertriebler bearbeiter approver supervisor boss vorgesetzten chef jefe sdr bdr ae csm vendeur venditore referente consulente consultor responsavel verkoper beheerder adviseur opiekun handlowiec sprzedawca saljare ansvarig ansvarlig saelger selger myyja obchodnik prodejce temsilci satici sorumlu notify practitioner doctor therapist realtor landlord broker makler shipper interviewer executive mailbox inbox ertekesito handlowca sprzedawcy vertegenwoordiger менеджер ответственный 担当 担当者 담당자 负责人';
export const SENDERS =
	'from sender originator origination originating orig originalsender source sent_by absender expediteur remitente mittente';
export const RECIPIENTS = 'to rcpt recipient recipients destination receiver dest addressee empfanger';
export const PEOPLE =
	'lead contact customer subscriber user person profile member buyer payer invitee attendee guest client prospect patient student visitor shopper purchaser recipient registrant applicant participant supporter donor consumer kunde cliente';

/** Names of numbers that are long enough for a telephone's and are none. */
export const OTHER_NUMBERS =
	'sku order orders bestellung commande pedido invoice rechnung factura facture ean gtin upc isbn asin mpn tracking parcel shipment zip postal postcode plz code codes vat tax iban bic account konto card loyalty coupon voucher serial article artikel item product variant reference ref ticket case contract transaction receipt amount price total value timestamp time date created updated birthday weight';
