@echo off
rem Runs boardpack on Windows: finds a JDK, and in a checkout builds what is missing.
rem
rem   BOARDPACK_JAVA_HOME   the JDK to use, where the one that is found is not wanted
rem   BOARDPACK_JAVA_OPTS   more options for Java
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0"
set "LEAST=21"
set "FOUND="

if defined BOARDPACK_JAVA_HOME (
    call :take "%BOARDPACK_JAVA_HOME%"
    if not defined FOUND (
        echo boardpack: BOARDPACK_JAVA_HOME is %BOARDPACK_JAVA_HOME%, where no JDK %LEAST% or newer is 1>&2
        exit /b 4
    )
)
if not defined FOUND if defined JAVA_HOME call :take "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do (
    if not defined FOUND for %%D in ("%%~dpJ..") do call :take "%%~fD"
)
if not defined FOUND for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Java" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    if not defined FOUND for /d %%D in ("%%~P\*") do if not defined FOUND call :take "%%~fD"
)
if not defined FOUND (
    echo boardpack: Java %LEAST% or newer is needed, and none was found 1>&2
    echo     fix: install a JDK ^(https://adoptium.net has one^), or set BOARDPACK_JAVA_HOME to its folder 1>&2
    exit /b 4
)

if exist "%HOME_DIR%pom.xml" (
    set "JAR=%HOME_DIR%target\app\boardpack.jar"
    if not exist "!JAR!" (
        where mvn >nul 2>nul
        if errorlevel 1 (
            echo boardpack: it is not built yet, and building it needs Apache Maven, which was not found 1>&2
            echo     fix: install Maven ^(https://maven.apache.org^), then run this again 1>&2
            exit /b 4
        )
        echo boardpack: building it first, which takes about a minute the first time 1>&2
        if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
        pushd "%HOME_DIR%"
        call mvn -B -q -DskipTests package > target\build.log 2>&1
        if errorlevel 1 (
            popd
            echo boardpack: the build failed; target\build.log says why 1>&2
            exit /b 1
        )
        popd
    )
) else (
    set "JAR=%HOME_DIR%lib\boardpack.jar"
)

set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true"
set "CACHE=%HOME_DIR%target\app\boardpack-%VERSION%.aot"
if %MAJOR% GEQ 25 if exist "%HOME_DIR%pom.xml" (
    if not exist "!CACHE!" if exist "%HOME_DIR%sample-data\policy-board\pack.yaml" (
        set "AWAY=%TEMP%\boardpack-%RANDOM%%RANDOM%"
        "%FOUND%\bin\java.exe" %OPTIONS% "-XX:AOTCacheOutput=!CACHE!" -jar "!JAR!" generate "%HOME_DIR%sample-data\policy-board" --out "!AWAY!" >nul 2>nul
        if exist "!AWAY!" rmdir /s /q "!AWAY!"
    )
    if exist "!CACHE!" set OPTIONS=%OPTIONS% "-XX:AOTCache=!CACHE!" -Xlog:aot*=off -Xlog:cds*=off
)
"%FOUND%\bin\java.exe" %OPTIONS% %BOARDPACK_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Takes the JDK in a folder, if its own file says that it is new enough.
:take
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "ITS=%%~V"
for /f "tokens=1 delims=.+-" %%M in ("%ITS%") do set "ITS_MAJOR=%%M"
if not defined ITS_MAJOR exit /b 0
if %ITS_MAJOR% LSS %LEAST% exit /b 0
set "FOUND=%~1"
set "VERSION=%ITS%"
set "MAJOR=%ITS_MAJOR%"
exit /b 0
