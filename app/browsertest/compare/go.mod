module goodenough/app/browsertest/compare

go 1.26.0

require goodenough v0.0.0

replace goodenough => ../../..
