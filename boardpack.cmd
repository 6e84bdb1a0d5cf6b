@echo off
rem Runs boardpack on Windows: finds a JDK, in a checkout builds what is missing, and keeps a cache for faster starts.
rem
rem   BOARDPACK_JAVA_HOME   the JDK to use, where the one that is found is not wanted
rem   BOARDPACK_JAVA_OPTS   more options for Java
rem
rem No blocks in brackets and no delayed expansion: folders have brackets and exclamation marks in their names.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "LEAST=21"
set "FOUND="
set "MAJOR=0"
set "CACHE="

if not defined BOARDPACK_JAVA_HOME goto search
call :take "%BOARDPACK_JAVA_HOME%"
if defined FOUND goto found
echo boardpack: BOARDPACK_JAVA_HOME is "%BOARDPACK_JAVA_HOME%", where no JDK %LEAST% or newer is 1>&2
exit /b 4

:search
rem An archive may bring Java with it.
call :take "%HOME_DIR%runtime"
if defined FOUND goto found
if defined JAVA_HOME call :take "%JAVA_HOME%"
if defined FOUND goto found
for /f "delims=" %%J in ('where java 2^>nul') do call :take_if_none "%%~dpJ.."
if defined FOUND goto found
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*") do call :take_if_newer "%%~fD"
for /d %%D in ("%ProgramFiles%\Microsoft\jdk*") do call :take_if_newer "%%~fD"
for /d %%D in ("%ProgramFiles%\Java\*") do call :take_if_newer "%%~fD"
for /d %%D in ("%ProgramFiles%\Amazon Corretto\*") do call :take_if_newer "%%~fD"
for /d %%D in ("%ProgramFiles%\Zulu\*") do call :take_if_newer "%%~fD"
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :take_if_newer "%%~fD"
if defined FOUND goto found
echo boardpack: Java %LEAST% or newer is needed, and none was found 1>&2
echo     fix: install a JDK [https://adoptium.net has one], or set BOARDPACK_JAVA_HOME to its folder 1>&2
exit /b 4

:found
if exist "%HOME_DIR%pom.xml" goto checkout
set "APP=%HOME_DIR%lib"
goto built

:checkout
set "APP=%HOME_DIR%target\app"
if not exist "%APP%\.built" goto build
rem A source that is newer than the marker means that it is to be built again.
for /f %%A in ('powershell -NoProfile -Command "$m=(Get-Item -Force '%APP:'=''%\.built').LastWriteTime; @(Get-ChildItem -Recurse -File '%HOME_DIR:'=''%src\main','%HOME_DIR:'=''%templates','%HOME_DIR:'=''%pom.xml' ^| Where-Object LastWriteTime -gt $m).Count" 2^>nul') do if not "%%A"=="0" goto build
goto built

:build
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
echo boardpack: building it first, which takes about a minute the first time 1>&2
if exist "%APP%" rmdir /s /q "%APP%"
rem Maven leaves what was compiled or copied of a source that is gone.
if exist "%HOME_DIR%target\classes" rmdir /s /q "%HOME_DIR%target\classes"
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
pushd "%HOME_DIR%"
call mvn -B -q -DskipTests package > target\build.log 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto build_failed
type nul > "%APP%\.built"
goto built

:no_maven
echo boardpack: it is not built yet, and building it needs Apache Maven, which was not found 1>&2
echo     fix: install Maven [https://maven.apache.org], then run this again 1>&2
exit /b 4

:build_failed
echo boardpack: the build failed; target\build.log says why 1>&2
exit /b 1

:built
set "JAR=%APP%\boardpack.jar"
if %MAJOR% LSS 25 goto run
rem JDK 25 and newer can keep what a start loads. The cache is made once for each JDK and set of jars; a run never
rem depends on it. Its name changes with the size and time of each jar, since Java 25.0.0 to 25.0.3 do not notice
rem a jar that was replaced. Java does not start with the cache beside some options from outside.
set "ASKED=%JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS% %BOARDPACK_JAVA_OPTS%"
if not "%ASKED:-Xshare=%"=="%ASKED%" goto run
if not "%ASKED:SharedArchiveFile=%"=="%ASKED%" goto run
if not "%ASKED:-XX:AOT=%"=="%ASKED%" goto run
if not "%ASKED:@=%"=="%ASKED%" goto run
set "SUM=0"
for /f "delims=" %%F in ('dir /b "%APP%\*.jar"') do call :add "%APP%\%%F"
set "ID=checkout"
if exist "%APP%\build.id" set /p ID=<"%APP%\build.id"
set "ITS=boardpack-%VERSION%-%SUM%-%ID:~0,16%"
set "OWN=%LOCALAPPDATA%\boardpack"
set "CACHE=%APP%\%ITS%.aot"
if exist "%CACHE%" goto run
set "CACHE=%OWN%\%ITS%.aot"
if exist "%CACHE%" goto run
if exist "%APP%\%ITS%.none" goto no_cache
if exist "%OWN%\%ITS%.none" goto no_cache
rem Beside the program if it may be written there, else with the user's own files.
set "KEPT=%APP%"
type nul 2>nul > "%KEPT%\%ITS%.try"
if exist "%KEPT%\%ITS%.try" goto make_cache
set "KEPT=%OWN%"
if not exist "%KEPT%" mkdir "%KEPT%" 2>nul
type nul 2>nul > "%KEPT%\%ITS%.try"
if not exist "%KEPT%\%ITS%.try" goto no_cache

:make_cache
del "%KEPT%\%ITS%.try" >nul 2>nul
set "CACHE=%KEPT%\%ITS%.aot"
set "AWAY=%TEMP%\boardpack-%RANDOM%%RANDOM%"
"%FOUND%\bin\java.exe" "@%HOME_DIR%jvm.options" "-XX:AOTCacheOutput=%AWAY%.aot" -cp "%JAR%" boardpack.Rehearsal "%AWAY%" >nul 2>nul
if exist "%AWAY%" rmdir /s /q "%AWAY%"
if exist "%AWAY%.aot" move /y "%AWAY%.aot" "%CACHE%" >nul 2>nul
if exist "%CACHE%" goto run
type nul 2>nul > "%KEPT%\%ITS%.none"

:no_cache
set "CACHE="

:run
rem Only sealing needs some large libraries. Other runs would look through them for nothing.
set "WITH="
if /i "%~1"=="seal" set "WITH=;%APP%\sealing\*"
if /i "%~1"=="verify" set "WITH=;%APP%\sealing\*"
if /i "%~2"=="seal" set "WITH=;%APP%\sealing\*"
if /i "%~2"=="verify" set "WITH=;%APP%\sealing\*"
rem What only --standards needs comes after it.
if /i "%~2"=="--standards" set "WITH=;%APP%\sealing\*;%APP%\standards\*"
if /i "%~3"=="--standards" set "WITH=;%APP%\sealing\*;%APP%\standards\*"
if /i "%~4"=="--standards" set "WITH=;%APP%\sealing\*;%APP%\standards\*"
if /i "%~5"=="--standards" set "WITH=;%APP%\sealing\*;%APP%\standards\*"
if /i "%~6"=="--standards" set "WITH=;%APP%\sealing\*;%APP%\standards\*"
if /i "%~7"=="--standards" set "WITH=;%APP%\sealing\*;%APP%\standards\*"
set "GC="
set "ASKED=%JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS% %BOARDPACK_JAVA_OPTS%"
rem Another collector may be asked for from outside, and Java starts with one only.
if not "%ASKED:-XX:+Use=%"=="%ASKED%" set "GC=-XX:-UseSerialGC"
if not defined CACHE goto run_plain
"%FOUND%\bin\java.exe" "@%HOME_DIR%jvm.options" %GC% "-XX:AOTCache=%CACHE%" -Xlog:aot*=off -Xlog:cds*=off %BOARDPACK_JAVA_OPTS% -cp "%JAR%%WITH%" boardpack.Main %*
exit /b %ERRORLEVEL%

:run_plain
"%FOUND%\bin\java.exe" "@%HOME_DIR%jvm.options" %GC% %BOARDPACK_JAVA_OPTS% -cp "%JAR%%WITH%" boardpack.Main %*
exit /b %ERRORLEVEL%

rem Adds the size and the time of a jar. A 1 before each number keeps 08 from being read as octal.
:add
set /a "SUM=(SUM*31+%~z1) %% 10000019"
for /f "tokens=1-5 delims=/.:- " %%A in ("%~t1") do set /a "SUM=(SUM*31+1%%A*7+1%%B*13+1%%C*17+1%%D*19+1%%E*23) %% 10000019"
exit /b 0

:take_if_none
if defined FOUND exit /b 0
call :take "%~f1"
exit /b 0

:take_if_newer
set "BEFORE=%FOUND%"
set "BEFORE_MAJOR=%MAJOR%"
set "BEFORE_VERSION=%VERSION%"
call :take "%~f1"
if %MAJOR% GEQ %BEFORE_MAJOR% exit /b 0
set "FOUND=%BEFORE%"
set "MAJOR=%BEFORE_MAJOR%"
set "VERSION=%BEFORE_VERSION%"
exit /b 0

rem Takes the JDK in a folder, if its own file says that it is new enough.
:take
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "ITS="
set "ITS_MAJOR="
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set "ITS=%%~L"
if not defined ITS exit /b 0
for /f "tokens=1 delims=.+-_" %%M in ("%ITS%") do set "ITS_MAJOR=%%M"
if not defined ITS_MAJOR exit /b 0
if %ITS_MAJOR% LSS %LEAST% exit /b 0
set "FOUND=%~1"
set "VERSION=%ITS%"
set "MAJOR=%ITS_MAJOR%"
exit /b 0
