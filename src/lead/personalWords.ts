/**
 * The names under which systems and people keep what says who somebody is: the one list, for every place that has to
 * know. Written as field names are, without accents; several words joined by `_`.
 */
export interface PersonalWords {
	/** Personal wherever they stand in a field's name: `email` in `work_email`. */
	anywhere: string;
	/** Personal only as the whole name, since they mean something else beside other words: `via`, `cap`, `first`. */
	alone?: string;
}

export const PERSONAL_WORDS: Readonly<Record<string, PersonalWords>> = {
	english: {
		anywhere: `
			name names fname lname firstname lastname first_name last_name fullname surname forename givenname familyname
			username nickname middlename middle_name maiden_name preferred_name salutation contact_person
			next_of_kin emergency_contact guardian signature
			address addresses addr address1 address2 street line1 line2 address_line house house_number house_no apartment apt
			zip zipcode eircode postal postcode postalcode po_box pobox gate_code delivery_instructions
			birthday birthdate birth dob
			ssn social_security national_insurance nino nhs_number medicare medicaid passport driving_licence
			driving_license driver_licence driver_license drivers_license tax_id tin ein itin customer_number customer_no
			member_number membership_number account_number account_no loyalty_card employee_number student_number
			id uuid gid userid
			email mail phone mobile tel telephone cell fax whatsapp iban bic sort_code routing_number credit_card
			card_number cardholder cvv cvc license_plate licence_plate number_plate
			ip latitude longitude lat lon lng geo avatar photo picture image
			password token secret note notes description bio message comment comments url website href handle
			twitter facebook linkedin instagram skype telegram tiktok
		`,
		alone: 'first last given family middle maiden preferred full initials alias suite unit flat age pan vin person',
	},
	german: {
		anywhere: `
			vorname nachname familienname geburtsname rufname heisst anrede ansprechpartner ansprechpartnerin
			strasse hausnummer hausnr plz postleitzahl anschrift adresse wohnort adresszusatz postfach
			geburtsdatum geburtstag geb_datum geburtsort
			kundennummer kundennr kunden_nr mitgliedsnummer personalausweis ausweisnummer reisepass steuernummer steuer_id
			ust_idnr ustid sozialversicherungsnummer rentenversicherungsnummer krankenversichertennummer ahv_nummer svnr
			telefonnummer telefon handy handynummer mobilnummer rufnummer festnetz kontonummer blz kontoinhaber kennzeichen
		`,
		alone: 'titel alter ausweis nummer konto',
	},
	french: {
		anywhere: `
			prenom prenoms nom_de_famille nom_de_naissance nom_d_usage nom_complet nom_prenom civilite titulaire
			rue adresse numero_de_rue code_postal digicode
			date_de_naissance anniversaire lieu_de_naissance naissance
			numero_client numero_de_client no_client numero_de_securite_sociale carte_identite carte_d_identite passeport
			numero_fiscal permis_de_conduire carte_vitale siret
			telephone courriel plaque_immatriculation
		`,
		alone: 'nom voie complement batiment etage nir permis portable mel rib',
	},
	spanish: {
		anywhere: `
			nombres apellido apellidos primer_apellido segundo_apellido nombre_completo nombre_de_pila nombre_de_usuario
			nombre_apellido nombre_apellidos nombre_y_apellidos nombre_del_cliente nombre_cliente
			calle direccion domicilio codigo_postal colonia barrio
			fecha_de_nacimiento fecha_nacimiento nacimiento cumpleanos
			dni curp cedula cuit cuil pasaporte numero_cliente numero_de_cliente seguridad_social
			telefono movil celular correo correo_electronico cuenta_bancaria clabe matricula
		`,
		alone: 'nombre tratamiento numero piso puerta cp edad nif nie cif rfc rut nss',
	},
	italian: {
		anywhere: `
			cognome nome_completo nome_cognome nome_e_cognome nominativo intestatario
			indirizzo civico numero_civico
			data_di_nascita data_nascita luogo_di_nascita nascita compleanno
			codice_fiscale partita_iva p_iva codice_cliente carta_identita carta_d_identita passaporto patente tessera_sanitaria
			telefono cellulare pec
		`,
		alone: 'nome titolo via cap frazione scala interno eta targa conto',
	},
	portuguese: {
		anywhere: `
			sobrenome apelido nome_completo nome_da_mae nome_do_pai
			endereco morada logradouro bairro codigo_postal
			data_de_nascimento data_nascimento nascimento aniversario
			cpf cnpj niss cartao_cidadao cartao_de_cidadao passaporte cnh titulo_eleitor titulo_de_eleitor numero_cliente
			telefone telemovel celular correio matricula
		`,
		alone: 'nome rua numero complemento cep idade rg nif pis placa pix',
	},
	dutch: {
		anywhere: `
			voornaam achternaam tussenvoegsel voorletters volledige_naam aanhef naam
			straat straatnaam huisnummer toevoeging postcode woonplaats adres
			geboortedatum geboorteplaats verjaardag
			bsn burgerservicenummer rijksregisternummer klantnummer paspoort rijbewijs kvk
			telefoon telefoonnummer mobiel gsm rekeningnummer kenteken
		`,
		alone: 'bus leeftijd',
	},
	polish: {
		anywhere: `
			nazwisko imie_i_nazwisko nazwisko_panienskie imie
			ulica adres numer_domu numer_mieszkania kod_pocztowy
			data_urodzenia urodziny miejsce_urodzenia
			pesel regon dowod_osobisty paszport numer_klienta
			telefon komorka numer_konta numer_rejestracyjny
		`,
		alone: 'numer wiek nip rejestracja',
	},
	swedish: {
		anywhere: `
			fornamn efternamn namn tilltalsnamn
			gata gatuadress adress postnummer postort
			födelsedatum födelsedag
			personnummer samordningsnummer kundnummer körkort
			telefon mobilnummer epost e_post bankkonto regnummer
		`,
		alone: 'alder pass',
	},
	danish: {
		anywhere: `
			fornavn efternavn mellemnavn navn
			gade adresse husnummer postnummer
			fødselsdato fødselsdag
			cpr cpr_nummer kundenummer kørekort
			telefon mobil kontonummer nummerplade
		`,
		alone: 'vej by alder pas',
	},
	norwegian: {
		anywhere: `
			fornavn etternavn mellomnavn navn
			adresse husnummer postnummer poststed
			fødselsdato
			fødselsnummer personnummer kundenummer
			telefon mobil epost kontonummer
		`,
		alone: 'gate veg vei alder pass',
	},
	finnish: {
		anywhere: `
			etunimi sukunimi nimi kutsumanimi
			katu katuosoite osoite postinumero postitoimipaikka
			syntymäaika syntymäpäivä
			henkilötunnus hetu asiakasnumero
			puhelin puhelinnumero matkapuhelin sähköposti tilinumero
		`,
		alone: 'ika passi',
	},
	turkish: {
		anywhere: `
			soyad soyadi ad_soyad adi_soyadi isim unvan
			sokak cadde adres mahalle kapi_no posta_kodu
			dogum_tarihi dogum_yeri
			tc_kimlik_no tckn kimlik vergi_no pasaport musteri_no
			telefon cep_telefonu gsm eposta e_posta plaka
		`,
		alone: 'ad adi daire yas cep',
	},
	russian: {
		anywhere: `
			имя фамилия отчество фио imya familiya otchestvo fio
			улица квартира адрес индекс
			дата_рождения день_рождения
			паспорт снилс инн номер_клиента
			телефон почта номер_карты
		`,
		alone: 'дом возраст полис',
	},
	ukrainian: {
		anywhere: `
			ім_я імя прізвище по_батькові піб
			вулиця будинок адреса індекс
			дата_народження
			паспорт рнокпп іпн номер_клієнта
			телефон пошта
		`,
	},
	czechAndSlovak: {
		anywhere: `
			jmeno prijmeni krestni_jmeno meno priezvisko
			ulice ulica adresa cislo_popisne psc
			datum_narozeni narozeniny datum_narodenia
			rodne_cislo cislo_op dic cislo_zakaznika
			telefon mobil cislo_uctu spz
		`,
		alone: 'ico',
	},
	hungarian: {
		anywhere: `
			keresztnev vezeteknev teljes_nev anyja_neve
			utca hazszam iranyitoszam
			szuletesi_datum szuletesnap szuletesi_hely
			szemelyi_szam taj_szam adoszam adoazonosito ugyfelszam
			telefonszam mobil bankszamla rendszam
		`,
		alone: 'nev cim',
	},
	romanian: {
		anywhere: `
			prenume nume nume_complet
			strada adresa cod_postal
			data_nasterii
			cnp serie_buletin numar_client
			telefon mobil cont_bancar
		`,
		alone: 'numar bloc scara cui',
	},
	greek: {
		anywhere: `
			όνομα επώνυμο ονοματεπώνυμο πατρώνυμο
			οδός διεύθυνση ταχυδρομικός_κώδικας τκ
			ημερομηνία_γέννησης
			αφμ αμκα αδτ αριθμός_πελάτη
			τηλέφωνο κινητό
		`,
	},
	hebrew: {
		anywhere: `
			שם_פרטי שם_משפחה
			רחוב כתובת מיקוד דירה
			תאריך_לידה
			תעודת_זהות תז מספר_לקוח
			טלפון נייד
		`,
		alone: 'שם',
	},
	arabic: {
		anywhere: `
			الاسم الاسم_الأول اسم_العائلة اللقب اسم_الأب
			الشارع العنوان الرمز_البريدي
			تاريخ_الميلاد
			رقم_الهوية رقم_الجواز رقم_العميل
			الهاتف الجوال
		`,
	},
	hindi: {
		anywhere: `
			नाम पहला_नाम उपनाम naam father_name
			पता गली पिन_कोड pincode pin_code
			जन्म_तिथि janm_tithi
			आधार पैन aadhaar aadhar pan_number voter_id gstin
			फ़ोन मोबाइल mobile_no vpa
		`,
		alone: 'upi',
	},
	japanese: {
		anywhere: `
			氏名 名前 苗字 フリガナ shimei furigana
			住所 番地 郵便番号 町名
			生年月日 誕生日 年齢
			マイナンバー 会員番号 顧客番号 お客様番号 免許証
			電話番号 携帯 メール 口座番号
		`,
		alone: '姓 名 sei mei kana',
	},
	korean: {
		anywhere: `
			이름 성명
			주소 도로명 상세주소 우편번호
			생년월일 생일 나이
			주민등록번호 외국인등록번호 고객번호 회원번호 여권
			전화번호 휴대폰 이메일 계좌번호
		`,
		alone: '성',
	},
	chinese: {
		anywhere: `
			姓名 名字 称呼
			街道 地址 门牌 邮编 郵遞區號
			出生日期 生日 年龄
			身份证 身份证号 身分證 护照 客户编号 会员号
			电话 手机 邮箱 微信 银行卡 车牌
		`,
		alone: '姓',
	},
};
