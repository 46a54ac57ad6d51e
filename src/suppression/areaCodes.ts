/*
 * Made by tools/generateAreaCodes.ts; not to be edited by hand. Derived from resources/timezones/map_data.txt and
 * resources/geocoding/en/1.txt of libphonenumber (https://github.com/google/libphonenumber), reduced to one entry per
 * area code: the union of the time zones of all its prefixes, overlays with those of the code they lie over.
 *
 * Copyright (C) 2011, 2012 The Libphonenumber Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on
 * an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the
 * specific language governing permissions and limitations under the License.
 */

/** Area codes of one place: its country, its states or provinces, and the zones its people may be in. */
export interface AreaCodeRow {
	country: string;
	regions: string;
	zones: string;
	codes: string;
}

export const AREA_CODE_ROWS: readonly AreaCodeRow[] = [
	{
		country: 'US',
		regions: 'AK',
		zones: 'America/Adak America/Anchorage America/Juneau Pacific/Honolulu',
		codes: '907',
	},
	{ country: 'US', regions: 'AL', zones: 'America/Chicago', codes: '205 251 256 334 659 938' },
	{ country: 'US', regions: 'AR', zones: 'America/Chicago', codes: '327 479 501 870' },
	{ country: 'US', regions: 'AZ', zones: 'America/Denver America/Phoenix', codes: '928' },
	{ country: 'US', regions: 'AZ', zones: 'America/Phoenix', codes: '480 520 602 623' },
	{
		country: 'US',
		regions: 'CA',
		zones: 'America/Los_Angeles',
		codes:
			'209 213 279 310 323 341 350 369 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 738 747 760 805 818 820 831 840 858 909 916 925 949 951',
	},
	{ country: 'US', regions: 'CO', zones: 'America/Denver', codes: '303 719 720 748 970 983' },
	{ country: 'US', regions: 'CT', zones: 'America/New_York', codes: '203 475 860 959' },
	{ country: 'US', regions: 'DC', zones: 'America/New_York', codes: '202 771' },
	{ country: 'US', regions: 'DE', zones: 'America/New_York', codes: '302' },
	{ country: 'US', regions: 'FL', zones: 'America/Chicago America/New_York', codes: '448 689 850' },
	{
		country: 'US',
		regions: 'FL',
		zones: 'America/New_York',
		codes: '239 305 321 324 352 386 407 561 645 656 727 728 754 772 786 813 863 904 941 954',
	},
	{ country: 'US', regions: 'GA', zones: 'America/New_York', codes: '229 404 470 478 678 706 762 770 912 943' },
	{ country: 'US', regions: 'HI', zones: 'Pacific/Honolulu', codes: '808' },
	{ country: 'US', regions: 'IA', zones: 'America/Chicago', codes: '319 515 563 641 712' },
	{ country: 'US', regions: 'ID', zones: 'America/Boise America/Denver America/Los_Angeles', codes: '208 986' },
	{
		country: 'US',
		regions: 'IL',
		zones: 'America/Chicago',
		codes: '217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 872',
	},
	{ country: 'US', regions: 'IN', zones: 'America/Chicago America/New_York', codes: '219 574 812 930' },
	{ country: 'US', regions: 'IN', zones: 'America/New_York', codes: '260 317 463 765' },
	{ country: 'US', regions: 'KS', zones: 'America/Chicago', codes: '316 913' },
	{ country: 'US', regions: 'KS', zones: 'America/Chicago America/Denver', codes: '620 785' },
	{ country: 'US', regions: 'KY', zones: 'America/Chicago America/New_York', codes: '270 364 606' },
	{ country: 'US', regions: 'KY', zones: 'America/New_York', codes: '502 859' },
	{ country: 'US', regions: 'LA', zones: 'America/Chicago', codes: '225 318 337 504 985' },
	{ country: 'US', regions: 'MA', zones: 'America/New_York', codes: '339 351 413 508 617 774 781 857 978' },
	{ country: 'US', regions: 'MD', zones: 'America/New_York', codes: '227 240 301 410 443 667' },
	{ country: 'US', regions: 'ME', zones: 'America/New_York', codes: '207' },
	{ country: 'US', regions: 'MI', zones: 'America/Chicago America/New_York', codes: '906' },
	{ country: 'US', regions: 'MI', zones: 'America/New_York', codes: '231 248 269 313 517 586 616 734 810 947 989' },
	{ country: 'US', regions: 'MN', zones: 'America/Chicago', codes: '218 320 507 612 651 763 952' },
	{ country: 'US', regions: 'MO', zones: 'America/Chicago', codes: '235 314 417 557 573 636 660 816 975' },
	{ country: 'US', regions: 'MS', zones: 'America/Chicago', codes: '228 601 662 769' },
	{ country: 'US', regions: 'MT', zones: 'America/Denver', codes: '406' },
	{ country: 'US', regions: 'NC', zones: 'America/New_York', codes: '252 336 472 704 743 828 910 919 980 984' },
	{ country: 'US', regions: 'ND', zones: 'America/Chicago America/Denver America/North_Dakota/Center', codes: '701' },
	{ country: 'US', regions: 'NE', zones: 'America/Chicago', codes: '402 531' },
	{ country: 'US', regions: 'NE', zones: 'America/Chicago America/Denver', codes: '308' },
	{ country: 'US', regions: 'NH', zones: 'America/New_York', codes: '603' },
	{ country: 'US', regions: 'NJ', zones: 'America/New_York', codes: '201 551 609 640 732 848 856 862 908 973' },
	{ country: 'US', regions: 'NM', zones: 'America/Denver', codes: '505 575' },
	{ country: 'US', regions: 'NV', zones: 'America/Boise America/Denver America/Los_Angeles', codes: '775' },
	{ country: 'US', regions: 'NV', zones: 'America/Los_Angeles', codes: '702 725' },
	{
		country: 'US',
		regions: 'NY',
		zones: 'America/New_York',
		codes: '212 315 329 332 347 363 516 518 585 607 631 646 680 716 718 838 845 914 917 929 934',
	},
	{
		country: 'US',
		regions: 'OH',
		zones: 'America/New_York',
		codes: '216 220 234 283 326 330 380 419 440 513 567 614 740 937',
	},
	{ country: 'US', regions: 'OK', zones: 'America/Chicago', codes: '405 539 572 580 918' },
	{ country: 'US', regions: 'OR', zones: 'America/Denver America/Los_Angeles', codes: '458 541' },
	{ country: 'US', regions: 'OR', zones: 'America/Los_Angeles', codes: '503 971' },
	{
		country: 'US',
		regions: 'PA',
		zones: 'America/New_York',
		codes: '215 223 267 272 412 445 484 570 582 610 717 724 814 835 878',
	},
	{ country: 'US', regions: 'RI', zones: 'America/New_York', codes: '401' },
	{ country: 'US', regions: 'SC', zones: 'America/New_York', codes: '803 821 839 843 854 864' },
	{ country: 'US', regions: 'SD', zones: 'America/Chicago America/Denver America/North_Dakota/Center', codes: '605' },
	{ country: 'US', regions: 'TN', zones: 'America/Chicago', codes: '615 629 731 901 931' },
	{ country: 'US', regions: 'TN', zones: 'America/Chicago America/New_York', codes: '423' },
	{ country: 'US', regions: 'TN', zones: 'America/New_York', codes: '865' },
	{
		country: 'US',
		regions: 'TX',
		zones: 'America/Chicago',
		codes:
			'210 214 254 281 325 346 361 409 430 432 469 512 682 713 726 737 806 817 830 832 903 936 940 945 956 972 979',
	},
	{ country: 'US', regions: 'TX', zones: 'America/Denver', codes: '915' },
	{ country: 'US', regions: 'UT', zones: 'America/Denver', codes: '385 435 801' },
	{ country: 'US', regions: 'VA', zones: 'America/New_York', codes: '276 434 540 571 686 703 757 804 826 948' },
	{ country: 'US', regions: 'VT', zones: 'America/New_York', codes: '802' },
	{ country: 'US', regions: 'WA', zones: 'America/Los_Angeles', codes: '206 253 360 425 509 564' },
	{ country: 'US', regions: 'WI', zones: 'America/Chicago', codes: '262 274 353 414 534 608 715 920' },
	{ country: 'US', regions: 'WV', zones: 'America/New_York', codes: '304 681' },
	{ country: 'US', regions: 'WY', zones: 'America/Denver', codes: '307' },
	{ country: 'CA', regions: 'AB', zones: 'America/Edmonton', codes: '368 403 587 780 825' },
	{ country: 'CA', regions: 'BC', zones: 'America/Edmonton America/Vancouver', codes: '236 250 257 672 778' },
	{ country: 'CA', regions: 'BC', zones: 'America/Vancouver', codes: '604' },
	{ country: 'CA', regions: 'MB', zones: 'America/Winnipeg', codes: '204 431 584' },
	{ country: 'CA', regions: 'NB', zones: 'America/Halifax', codes: '428 506' },
	{ country: 'CA', regions: 'NL', zones: 'America/Halifax America/Puerto_Rico America/St_Johns', codes: '709 879' },
	{ country: 'CA', regions: 'NS PE', zones: 'America/Halifax', codes: '782 902' },
	{
		country: 'CA',
		regions: 'NT NU YT',
		zones: 'America/Edmonton America/Fort_Nelson America/Toronto America/Vancouver America/Winnipeg',
		codes: '867',
	},
	{
		country: 'CA',
		regions: 'ON',
		zones: 'America/Toronto',
		codes: '226 249 289 343 365 382 416 437 519 548 613 647 683 705 742 753 905 942',
	},
	{ country: 'CA', regions: 'ON', zones: 'America/Toronto America/Winnipeg', codes: '807' },
	{ country: 'CA', regions: 'QC', zones: 'America/Halifax America/Toronto', codes: '367 418 581' },
	{ country: 'CA', regions: 'QC', zones: 'America/Toronto', codes: '263 354 438 450 468 514 579 819 873' },
	{ country: 'CA', regions: 'SK', zones: 'America/Regina', codes: '306 639' },
	{ country: 'CA', regions: 'SK', zones: 'America/Regina America/Winnipeg', codes: '474' },
	{ country: 'AG', regions: '', zones: 'America/Antigua', codes: '268' },
	{ country: 'AI', regions: '', zones: 'America/Anguilla', codes: '264' },
	{ country: 'AS', regions: '', zones: 'Pacific/Pago_Pago', codes: '684' },
	{ country: 'BB', regions: '', zones: 'America/Barbados', codes: '246' },
	{ country: 'BM', regions: '', zones: 'Atlantic/Bermuda', codes: '441' },
	{ country: 'BS', regions: '', zones: 'America/Nassau', codes: '242' },
	{ country: 'DM', regions: '', zones: 'America/Dominica', codes: '767' },
	{ country: 'DO', regions: '', zones: 'America/Santo_Domingo', codes: '809 829 849' },
	{ country: 'GD', regions: '', zones: 'America/Grenada', codes: '473' },
	{ country: 'GU', regions: '', zones: 'Pacific/Guam', codes: '671' },
	{ country: 'JM', regions: '', zones: 'America/Jamaica', codes: '658 876' },
	{ country: 'KN', regions: '', zones: 'America/St_Kitts', codes: '869' },
	{ country: 'KY', regions: '', zones: 'America/Cayman', codes: '345' },
	{ country: 'LC', regions: '', zones: 'America/St_Lucia', codes: '758' },
	{ country: 'MP', regions: '', zones: 'Pacific/Saipan', codes: '670' },
	{ country: 'MS', regions: '', zones: 'America/Montserrat', codes: '664' },
	{ country: 'PR', regions: '', zones: 'America/Puerto_Rico', codes: '787 939' },
	{ country: 'SX', regions: '', zones: 'America/Lower_Princes', codes: '721' },
	{ country: 'TC', regions: '', zones: 'America/Grand_Turk', codes: '649' },
	{ country: 'TT', regions: '', zones: 'America/Port_of_Spain', codes: '868' },
	{ country: 'VC', regions: '', zones: 'America/St_Vincent', codes: '784' },
	{ country: 'VG', regions: '', zones: 'America/Tortola', codes: '284' },
	{ country: 'VI', regions: '', zones: 'America/St_Thomas', codes: '340' },
];
